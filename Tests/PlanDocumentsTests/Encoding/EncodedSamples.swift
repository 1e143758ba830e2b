/// Texts in several encodings, as the bytes that programs write, in hexadecimal.
enum EncodedSamples {
  static let text = "江城市云溪区2024年政务公开重点工作任务分工\r\n一、加强解读，区政府办牵头。\n"
  static let chinese =
    "bdadb3c7cad0d4c6cfaac7f832303234c4ead5fecef1b9abbfaad6d8b5e3b9a4d7f7c8cecef1b7d6b9a40d0a"
    + "d2bba1a2bcd3c7bfbde2b6c1a3acc7f8d5feb8aeb0ecc7a3cdb7a1a30a"
  static let fourBytes = "c7f88139ee399534b235e946b0ecb9abcad2b8bad4f0a3acc8abc4eab9abbfaaa1a3"
  static let short = "d0f2bac52cc8cecef10a312cb9abbfaa0a"
  static let big5 =
    "a6bfabb0a5abb6b3b7cbb0cf32303234a67eac46b0c8a4bdb67dadabc249a475a740a5f4b0c8a4c0a475a141"
    + "a655a6b3c3f6b3e6a6ecc0b3b7eda9f3a67ea9b3ab65a7b9a6a8a141a8c3a9f3a843a975abd7b3f8a769b669"
    + "ae69b1a1aa70a143"
  static let shiftJIS =
    "8d5d8fe98e7382cc8fee95f18cf68a4a82c982c282a282c4814195bd90ac93f18f5c8be3944e937882cc8ee5"
    + "977682c88bc696b182f08e9f82cc82c682a882e895aa925382b782e98142"
  static let eucJP =
    "b9bebeebbbd4a4cebef0caf3b8f8b3aba4cba4c4a4a4a4c6a1a2cabfc0aec6f3bdbdb6e5c7afc5d9a4cebce7"
    + "cdd7a4cab6c8ccb3a4f2bca1a4cea4c8a4aaa4eacaacc3b4a4b9a4eba1a3"
  static let kanjiEUC = "b9bebeebbbd4b1c0b7ccb6e8bef0caf3b8f8b3abbdc5c5c0b6c8ccb3caacc3b4c9bd"
  static let kanjiSJIS = "8d5d8fe98e73895f8c6b8be68fee95f18cf68a4a8f64935f8bc696b195aa9253955c"
  static let eucKR = "b0adbcbabdc320bfeeb0e8b1b820c1a4b9abb0f8b0b320c1dfc1a1bef7b9ab20bad0b4e3"
  static let cyrillic = "cfebe0ed20eef1edeee2edfbf520e7e0e4e0f720efee20eef2eaf0fbf2eef1f2e8"
  static let latin =
    "44e873206c27e974e92c206c65732064e9707574e97320e96c757320e0204f726ce9616e7320e9746169656e"
    + "74207072ea74733b206e61ef766574e92c206661e76164652c209c75767265"
  static let german =
    "dc626572736963687420fc6265722064696520417566676162656e2066fc7220646173204a6168723a204772"
    + "f6df652c204d61df2c205363686cfc7373656c"
  static let little =
    "5f6cce57025e914eaa6e3a533200300032003400745e3f65a1526c51005fcd91b970e55d5c4ffb4ea1520652"
    + "e55d0d000a00004e0130a0523a5fe389fb8b0cff3a533f659c5e9e527572345902300a00"
  static let big =
    "6c5f57ce5e024e916eaa533a00320030003200345e74653f52a1516c5f0091cd70b95de54f5c4efb52a15206"
    + "5de5000d000a4e00300152a05f3a89e38bfbff0c533a653f5e9c529e727559343002000a"

  /// The bytes that `hexadecimal` spells.
  static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = hexadecimal.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }
}
