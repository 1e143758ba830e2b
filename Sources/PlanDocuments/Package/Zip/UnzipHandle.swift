import CMinizip

/// An archive opened by minizip over bytes in memory; no pointer of the library leaves it.
struct UnzipHandle: ~Copyable {
  /// What the table of the archive says of one entry, and where its data lie.
  struct Header {
    var name: [UInt8]
    var flags: UInt
    var method: UInt
    var size: UInt64
    var compressedSize: UInt64
    var disk: UInt
    /// Where minizip finds the entry again.
    var tablePosition: UInt64
  }

  private let file: unzFile
  private let memory: UnsafeMutablePointer<MemoryFile>

  /// Opens the archive that `bytes` are, which must outlive the handle.
  ///
  /// `nil` if they are none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let memory = UnsafeMutablePointer<MemoryFile>.allocate(capacity: 1)
    memory.initialize(to: MemoryFile(bytes))
    var functions = MemoryFile.functions(for: memory)
    guard let file = unzOpen2_64(nil, &functions) else {
      memory.deallocate()
      return nil
    }
    self.file = file
    self.memory = memory
  }

  deinit {
    unzClose(file)
    memory.deallocate()
  }

  /// How many entries the archive says it has.
  var declaredCount: UInt64 {
    var info = unz_global_info64()
    return unzGetGlobalInfo64(file, &info) == UNZ_OK ? info.number_entry : 0
  }

  /// Goes to the first entry.
  func goToFirst() -> Bool { unzGoToFirstFile(file) == UNZ_OK }

  /// Goes to the next entry: `false` at the end, `nil` if the table is damaged.
  func goToNext() -> Bool? {
    switch unzGoToNextFile(file) {
    case UNZ_OK: true
    case UNZ_END_OF_LIST_OF_FILE: false
    default: nil
    }
  }

  /// Goes to the entry at `tablePosition`.
  func go(to tablePosition: UInt64) -> Bool { unzSetOffset64(file, tablePosition) == UNZ_OK }

  /// What the table says of the entry; `nil` if that is damaged.
  func header() -> Header? {
    var info = unz_file_info64()
    guard unzGetCurrentFileInfo64(file, &info, nil, 0, nil, 0, nil, 0) == UNZ_OK else { return nil }
    let length = Int(info.size_filename)
    var name = [CChar](repeating: 0, count: length + 1)
    guard unzGetCurrentFileInfo64(file, nil, &name, info.size_filename, nil, 0, nil, 0) == UNZ_OK else {
      return nil
    }
    return Header(
      name: name.dropLast().map { UInt8(bitPattern: $0) }, flags: info.flag, method: info.compression_method,
      size: info.uncompressed_size, compressedSize: info.compressed_size, disk: info.disk_num_start,
      tablePosition: unzGetOffset64(file))
  }

  /// Where the data of the entry begin, and how long the extra field right before them is.
  ///
  /// `nil` if the header at the data contradicts the table.
  func dataPosition() -> (start: UInt64, extra: Int)? {
    guard unzOpenCurrentFile3(file, nil, nil, 1, nil) == UNZ_OK else { return nil }
    defer { unzCloseCurrentFile(file) }
    return (unzGetCurrentFileZStreamPos64(file), max(Int(unzGetLocalExtrafield(file, nil, 0)), 0))
  }

  /// The content of the entry, which must be `size` bytes long; `nil` if it is not, or its checksum is wrong.
  func content(size: Int) -> [UInt8]? {
    guard unzOpenCurrentFile(file) == UNZ_OK else { return nil }
    let content = [UInt8](unsafeUninitializedCapacity: size) { target, filled in
      while filled < size {
        let rest = min(size - filled, 1 << 20)
        let count = unzReadCurrentFile(file, target.baseAddress.map { $0 + filled }, UInt32(rest))
        guard count > 0 else { return }
        filled += Int(count)
      }
    }
    // An empty entry is at its end only once it has been read.
    var byte: UInt8 = 0
    let isAtEnd = unzReadCurrentFile(file, &byte, 1) == UNZ_OK
    guard unzCloseCurrentFile(file) == UNZ_OK, isAtEnd, content.count == size else { return nil }
    return content
  }
}
