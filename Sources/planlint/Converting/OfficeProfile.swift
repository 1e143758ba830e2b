import Glibc

/// The settings that LibreOffice starts with: no macros, nothing fetched from elsewhere.
enum OfficeProfile {
  /// Where the settings lie below `folder`.
  static func folder(in folder: String) -> String { folder + "/profile" }

  /// Writes the settings into `folder`.
  ///
  /// - Throws: ``FileError`` if that fails.
  static func write(into folder: borrowing PrivateFolder) throws(FileError) {
    _ = try folder.makeFolder("profile")
    _ = try folder.makeFolder("profile/user")
    _ = try folder.write(Array(settings.utf8), to: "profile/user/registrymodifications.xcu")
  }

  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
    <prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
    <prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop>
    <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
    <prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
    </item>
    <item oor:path="/org.openoffice.Office.Writer/Content/Update">
    <prop oor:name="Link" oor:op="fuse"><value>2</value></prop>
    </item>
    <item oor:path="/org.openoffice.Office.Calc/Content/Update">
    <prop oor:name="Link" oor:op="fuse"><value>2</value></prop>
    </item>
    </oor:items>

    """
}

/// Paths as addresses.
enum FilePathURL {
  /// `path`, which begins at the root, as a `file` URL (RFC 8089).
  static func of(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result = Array("file://".utf8)
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2F, 0x2D, 0x2E, 0x5F, 0x7E: result.append(byte)
      default: result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
