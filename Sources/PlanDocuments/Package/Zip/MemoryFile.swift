import CMinizip

/// Bytes in memory, read by minizip as if they were a file.
///
/// Nothing is written, and nothing outside of the bytes is read, whatever an archive says.
struct MemoryFile {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// A file of `bytes`, which must outlive it.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The functions minizip calls, for the file at `memory`.
  static func functions(for memory: UnsafeMutablePointer<MemoryFile>) -> zlib_filefunc64_def {
    var functions = zlib_filefunc64_def()
    functions.opaque = UnsafeMutableRawPointer(memory)
    functions.zopen64_file = { opaque, _, _ in opaque }
    functions.zread_file = { _, stream, target, size in
      stream?.assumingMemoryBound(to: MemoryFile.self).pointee.read(target, size) ?? 0
    }
    functions.zwrite_file = { _, _, _, _ in 0 }
    functions.ztell64_file = { _, stream in
      ZPOS64_T(stream?.assumingMemoryBound(to: MemoryFile.self).pointee.position ?? 0)
    }
    functions.zseek64_file = { _, stream, offset, origin in
      stream?.assumingMemoryBound(to: MemoryFile.self).pointee.seek(offset, origin) ?? -1
    }
    functions.zclose_file = { _, _ in 0 }
    functions.zerror_file = { _, _ in 0 }
    return functions
  }

  private mutating func read(_ target: UnsafeMutableRawPointer?, _ size: uLong) -> uLong {
    let count = min(Int(clamping: size), bytes.count - position)
    guard let target, let base = bytes.baseAddress, count > 0 else { return 0 }
    target.copyMemory(from: base + position, byteCount: count)
    position += count
    return uLong(count)
  }

  private mutating func seek(_ offset: ZPOS64_T, _ origin: Int32) -> Int {
    let start =
      switch origin {
      case ZLIB_FILEFUNC_SEEK_CUR: position
      case ZLIB_FILEFUNC_SEEK_END: bytes.count
      default: 0
      }
    guard offset <= ZPOS64_T(bytes.count - start) else { return -1 }
    position = start + Int(offset)
    return 0
  }
}
