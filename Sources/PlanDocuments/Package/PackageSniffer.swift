/// Tells by its parts what a ZIP archive is.
package enum PackageSniffer {
  /// What an archive may be.
  package enum Kind: Hashable, Sendable, CaseIterable {
    case word, workbook, odt, ods, ofd
    /// An archive of something else.
    case other
    /// No archive that can be opened, or a dangerous one; reading it tells why.
    case damaged
  }

  /// Whether `bytes` begin as archives do (PKWARE APPNOTE 4.3.7 and 4.3.16).
  package static func isArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// What the archive `bytes` is; only its table and its smallest parts are read.
  package static func kind(of bytes: [UInt8], limits: DocumentLimits = DocumentLimits()) -> Kind {
    do throws(DocumentError) {
      var archive = try ZipArchive(bytes, limits: limits)
      if archive.contains("OFD.xml") { return .ofd }
      if let type = try archive.read("mimetype") {
        return kind(ofType: String(decoding: type, as: UTF8.self))
      }
      guard archive.contains(Relationship.part(for: "")) else { return .other }
      return switch try OfficePackage(archive, limits: limits).content {
      case .document: .word
      case .workbook: .workbook
      case .other: .other
      }
    } catch {
      return error.reason == .unknownPackage ? .other : .damaged
    }
  }

  /// By the media types of OpenDocument 1.3 part 2, annex C.
  private static func kind(ofType type: String) -> Kind {
    if type.utf8.starts(with: "application/vnd.oasis.opendocument.text".utf8) { return .odt }
    return type.utf8.starts(with: "application/vnd.oasis.opendocument.spreadsheet".utf8) ? .ods : .other
  }
}
