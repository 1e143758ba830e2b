import PlanModel

/// What is said when a format cannot be converted.
extension InputFailure {
  static let converterMissing = InputFailure(
    code: "converter/missing",
    message: Words(
      zh: "读这种格式要用 LibreOffice（命令 soffice），没有找到：请安装 LibreOffice，或者用 Word、Excel、WPS 打开后另存为 .docx 或 .xlsx",
      en:
        "this format is read with LibreOffice (the command soffice), which was not found: install it, or open "
        + "the file in Word, Excel or WPS and save it as .docx or .xlsx"))

  static let converterFailed = InputFailure(
    code: "converter/failed",
    message: Words(
      zh: "LibreOffice 没能转换这个文件，可能已损坏或有密码：请用 Word、Excel 或 WPS 打开后另存为 .docx 或 .xlsx",
      en:
        "LibreOffice could not convert this file, which may be damaged or have a password: open it in Word, "
        + "Excel or WPS and save it as .docx or .xlsx"))

  static func converterTimeout(seconds: Int) -> InputFailure {
    InputFailure(
      code: "converter/timeout",
      message: Words(
        zh: "LibreOffice 在\(seconds)秒内没有转换完：请用 Word、Excel 或 WPS 打开后另存为 .docx 或 .xlsx",
        en:
          "LibreOffice did not convert this file within \(seconds) seconds: open it in Word, Excel or WPS and "
          + "save it as .docx or .xlsx"))
  }

  /// The temporary folder could not be made, or the converted file in it is too large.
  static func converterFolder(_ error: FileError) -> InputFailure {
    if case .tooLarge = error.problem { return InputFailure(code: error.code, message: error.message) }
    return InputFailure(
      code: error.code,
      message: Words(
        zh: "转换用的临时文件夹（\(error.path)）：\(error.message.zh)",
        en: "the temporary folder for converting (\(error.path)): \(error.message.en)"))
  }

  static let converterInterrupted = InputFailure(
    code: "converter/interrupted", message: Words(zh: "转换被中断", en: "the conversion was interrupted"))
}
