package import PlanModel
import PlanSource

extension InputFailure {
  /// The failure of an input that `error` says cannot be read as a document.
  package init(_ error: DocumentError) {
    self.init(code: error.code, message: error.words)
  }
}

/// The only place where a ``DocumentError`` becomes words.
extension DocumentError {
  /// A stable word for programs.
  package var code: String {
    switch reason {
    case .empty: "input/empty"
    case .tooLarge: part == nil ? "input/too-large" : "zip/too-large"
    case .nestingTooDeep: part == nil ? "html/depth" : "xml/depth"
    case .tooManyEntries: "zip/entries"
    case .ratioTooHigh: "zip/ratio"
    case .tooManyCells: "input/cells"
    case .tooManyTags: "html/tags"
    case .tooManyTasks: "input/tasks"
    case .unknownEncoding: "encoding/unknown"
    case .malformedEncoding: "encoding/malformed"
    case .damagedArchive: "zip/damaged"
    case .overlappingEntries: "zip/overlap"
    case .unsafeEntryName: "zip/name"
    case .encrypted: "zip/encrypted"
    case .missingPart: "zip/part"
    case .unknownPackage: "input/package"
    case .documentType: "xml/doctype"
    case .malformedXML: "xml/malformed"
    case .noPlan: "input/not-a-plan"
    }
  }

  /// What is wrong and what can be done, with the part of the package concerned.
  package var words: Words {
    guard let part else { return reasonWords }
    return Words(zh: "\(reasonWords.zh)（\(part)）", en: "\(reasonWords.en) (\(part))")
  }

  private var reasonWords: Words {
    switch reason {
    case .empty: Words(zh: "文件是空的", en: "the file is empty")
    case .noPlan:
      Words(
        zh: "没有找到任务分工：没有表格像分工表，也没有写明责任单位的任务",
        en: "no plan found: no table reads like one, and no paragraph names a task and who is responsible")
    case .unknownEncoding:
      Words(
        zh: "认不出文字编码：应为 UTF-8、UTF-16 或 GB18030，请另存为 UTF-8",
        en: "the encoding is neither UTF-8, UTF-16 nor GB18030: save it as UTF-8")
    case .malformedEncoding(let encoding):
      Words(
        zh: "标明的编码是 \(encoding)，内容却不是：请用原来的程序打开后另存为 UTF-8\(placeWords.zh)",
        en:
          "marked as \(encoding), which it is not: open it where it was written and save as UTF-8\(placeWords.en)"
      )
    case .tooLarge, .nestingTooDeep, .tooManyEntries, .ratioTooHigh, .tooManyCells, .tooManyTags,
      .tooManyTasks:
      limitWords
    case .damagedArchive, .overlappingEntries, .unsafeEntryName, .encrypted, .missingPart, .unknownPackage:
      packageWords
    case .documentType:
      Words(
        zh: "内含文档类型声明（DOCTYPE），为安全起见不读：请用 Word 或 Excel 打开后另存",
        en:
          "it has a document type declaration, which is refused for safety: open it in Word or Excel and save it again"
      )
    case .malformedXML(let problem, let line, let column):
      Words(
        zh: "内容已损坏：第\(line)行第\(column)列 \(problem)；请用 Word 或 Excel 打开修复后另存",
        en:
          "it is damaged: line \(line), column \(column): \(problem); open it in Word or Excel, repair and save it"
      )
    }
  }

  private var placeWords: Words {
    guard let range else { return Words("") }
    return Words(zh: "（第\(range.lowerBound + 1)个字节起）", en: " (from byte \(range.lowerBound + 1))")
  }

  private var limitWords: Words {
    switch reason {
    case .tooLarge(let limit):
      Words(
        zh: "内容超过\(limit)字节的上限，可用 --max-bytes 放宽",
        en: "more than \(limit) bytes; --max-bytes raises the limit")
    case .nestingTooDeep(let limit):
      Words(
        zh: "嵌套超过\(limit)层的上限，可用 --max-depth 放宽",
        en: "nested deeper than \(limit) levels; --max-depth raises the limit")
    case .tooManyEntries(let limit):
      Words(
        zh: "压缩包里的文件超过\(limit)个的上限，可用 --max-entries 放宽",
        en: "the package has more than \(limit) entries; --max-entries raises the limit")
    case .ratioTooHigh(let limit):
      Words(
        zh: "解压后超过原来的\(limit)倍，可能是恶意文件；确认无误可用 --max-ratio 放宽",
        en:
          "it inflates to more than \(limit) times its size, as malicious files do; --max-ratio raises the limit"
      )
    case .tooManyCells(let limit):
      Words(
        zh: "单元格、行和段落合计超过\(limit)个的上限：请只保存任务分工那一部分，或用 --max-cells 放宽",
        en:
          "more than \(limit) cells, rows and paragraphs: save only the part that holds the plan; --max-cells "
          + "raises the limit")
    case .tooManyTasks(let limit):
      Words(
        zh: "任务超过\(limit)项的上限：请分成几个文件",
        en: "more than \(limit) tasks: divide them among several files")
    case .tooManyTags(let limit):
      Words(
        zh: "网页的标签超过\(limit)个的上限：请只保存任务分工那一部分",
        en: "the page has more than \(limit) tags: save only the part that holds the plan")
    default: Words("")
    }
  }

  private var packageWords: Words {
    switch reason {
    case .damagedArchive:
      Words(
        zh: "Word 或 Excel 文件已损坏或不完整：请用 Word 或 Excel 打开修复后另存，或者重新拷贝",
        en: "the Word or Excel file is damaged or incomplete: open and repair it there, or copy it again")
    case .overlappingEntries:
      Words(
        zh: "压缩包里的文件互相重叠，可能是恶意文件，不读：请用 Word 或 Excel 打开后另存",
        en:
          "entries of the package overlap, as in malicious files: open it in Word or Excel and save it again")
    case .unsafeEntryName(let name):
      Words(
        zh: "压缩包里的文件名“\(name)”指向包外，不读：请用 Word 或 Excel 打开后另存",
        en: "an entry named '\(name)' leads out of the package: open it in Word or Excel and save it again")
    case .encrypted:
      Words(
        zh: "文件有密码：请在 Word 或 Excel 里取消密码后另存",
        en: "the file has a password: remove it in Word or Excel and save it again")
    case .missingPart(let name):
      Words(
        zh: "文件不完整，缺少“\(name)”：请用 Word 或 Excel 打开修复后另存",
        en: "the file is incomplete, '\(name)' is missing: open and repair it in Word or Excel")
    case .unknownPackage:
      Words(
        zh: "这是压缩包，但不是 Word、Excel 或 WPS 文档：请解压后检查里面的文件",
        en: "this is an archive, but no Word, Excel or WPS document: unpack it and check the files in it")
    default: Words("")
    }
  }
}
