import Glibc
import PlanModel

/// Why a file could not be read or written.
struct FileError: Error {
  enum Problem {
    /// The system's error number.
    case system(Int32)
    case tooLarge(limit: Int)
    /// It is one of the files that are read.
    case isInput
    /// Something stands there already.
    case exists
    /// Somebody else changed it after it was read.
    case hasChanged
    /// Other names lead to the same file.
    case hasOtherNames
    /// It is a pipe, a device or the like.
    case isNoFile
    /// It belongs to somebody to whom a new file cannot be given.
    case hasOtherOwner
  }

  let path: String
  let problem: Problem

  /// What the system says with the error `number`.
  init(path: String, number: Int32) {
    self.path = path
    problem = .system(number)
  }

  init(path: String, problem: Problem) {
    self.path = path
    self.problem = problem
  }

  /// A stable word for programs.
  var code: String {
    switch problem {
    case .tooLarge: "file/too-large"
    case .isInput: "file/is-input"
    case .exists: "file/exists"
    case .hasChanged: "file/has-changed"
    case .hasOtherNames: "file/has-other-names"
    case .isNoFile: "file/no-file"
    case .hasOtherOwner: "file/has-other-owner"
    case .system(ENOENT): "file/not-found"
    case .system(EACCES), .system(EPERM): "file/not-permitted"
    case .system(EISDIR): "file/is-folder"
    case .system: "file/unreadable"
    }
  }

  /// The reason in words.
  var message: Words {
    switch problem {
    case .tooLarge(let limit):
      Words(
        zh: "超过\(limit)字节的上限，可用 --max-bytes 放宽", en: "more than \(limit) bytes; --max-bytes raises the limit")
    case .isInput:
      Words(zh: "这是要检查的文件，不会覆盖它", en: "this is a file to check; it is not replaced")
    case .exists:
      Words(
        zh: "已经有这个文件，没有改动；要覆盖请加 --force", en: "it is there already and was left alone; --force replaces it")
    case .hasChanged:
      Words(zh: "检查期间文件被别的程序改动，没有写入", en: "it was changed by another program meanwhile; not written")
    case .hasOtherNames:
      Words(
        zh: "这个文件有几个名称（硬链接），没有写入", en: "the file has several names (hard links); not written")
    case .isNoFile: Words(zh: "这不是普通文件，没有写入", en: "this is no ordinary file; not written")
    case .hasOtherOwner:
      Words(zh: "文件属于其他用户，写入会改变归属，没有写入", en: "the file belongs to somebody else; not written")
    case .system(ENOENT): Words(zh: "没有这个文件或文件夹", en: "no such file or folder")
    case .system(EACCES), .system(EPERM): Words(zh: "没有权限", en: "permission denied")
    case .system(EISDIR): Words(zh: "这是文件夹", en: "this is a folder")
    case .system(ENOTDIR): Words(zh: "路径中有一段不是文件夹", en: "a part of the path is no folder")
    case .system(ENOSPC): Words(zh: "磁盘已满", en: "no space left on the disk")
    case .system(let number):
      Words(zh: "系统错误（\(number)：\(Self.systemText(number))）", en: Self.systemText(number))
    }
  }

  private static func systemText(_ number: Int32) -> String {
    strerror(number).map { String(cString: $0) } ?? "errno \(number)"
  }
}
