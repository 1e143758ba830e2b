import PlanSource

/// A place as SARIF tells it: a relative, percent-encoded URI and a region in code points.
struct SARIFLocation {
  let path: String
  let range: ByteRange
  /// `nil` for what people do not see in lines: it has no region, only a logical location.
  let lines: LineIndex?

  /// Writes a `location` object (SARIF 2.1.0 section 3.28).
  func write(message: String? = nil, logicalName: String = "", to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("physicalLocation")
    writer.beginObject()
    writer.key("artifactLocation")
    Self.writeArtifact(path, to: &writer)
    if let lines {
      writer.key("region")
      writeRegion(lines, to: &writer)
    }
    writer.endObject()
    if !logicalName.isEmpty {
      writer.key("logicalLocations")
      writer.beginArray()
      writer.beginObject()
      writer.member("fullyQualifiedName", logicalName)
      writer.endObject()
      writer.endArray()
    }
    if let message {
      writer.key("message")
      writer.beginObject()
      writer.member("text", message)
      writer.endObject()
    }
    writer.endObject()
  }

  /// Writes a `location` object of a file, and where in it if `start` is known.
  static func writeStart(_ start: LineColumn?, in path: String, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("physicalLocation")
    writer.beginObject()
    writer.key("artifactLocation")
    writeArtifact(path, to: &writer)
    if let start {
      writer.key("region")
      writer.beginObject()
      writer.member("startLine", start.line)
      writer.member("startColumn", start.column)
      writer.endObject()
    }
    writer.endObject()
    writer.endObject()
  }

  /// Writes a `region` object (section 3.30): 1-based lines and columns, the end exclusive.
  func writeRegion(_ lines: LineIndex, to writer: inout JSONWriter) {
    let start = lines.lineColumn(of: range.lowerBound)
    let end = lines.lineColumn(of: range.upperBound)
    writer.beginObject()
    writer.member("startLine", start.line)
    writer.member("startColumn", start.column)
    writer.member("endLine", end.line)
    writer.member("endColumn", end.column)
    writer.endObject()
  }

  /// Writes an `artifactLocation` object (section 3.4); absolute paths stay absolute `file:` URIs.
  static func writeArtifact(_ path: String, to writer: inout JSONWriter) {
    writer.beginObject()
    if path.utf8.first == UInt8(ascii: "/") {
      writer.member("uri", "file://" + encode(path))
    } else {
      writer.member("uri", encode(path))
      writer.member("uriBaseId", "SRCROOT")
    }
    writer.endObject()
  }

  /// Percent-encodes all bytes but those RFC 3986 leaves unreserved, and the slash.
  private static func encode(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
