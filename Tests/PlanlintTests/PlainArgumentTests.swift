import Testing

@Suite("Arguments that need no parser")
struct PlainArgumentTests {
  @Test("the plain way and the parser's say the same")
  func sameAnswer() throws {
    // `--jobs 2` makes no difference to the output and is known only to the parser.
    let path = "Examples/defects.json"
    let pairs: [(Command.Result, Command.Result)] = [
      (try .init(["check", path]), try .init(["check", path, "--jobs", "2"])),
      (
        try .init(["check", "--lang", "en", path, "--format", "json"]),
        try .init(["check", "--lang", "en", path, "--format", "json", "--jobs", "2"])
      ),
      (
        try .init(["check", "-q", "--color", "always", path]),
        try .init(["check", "--jobs", "2", "-q", "--color", "always", path])
      ),
    ]
    for (plain, parsed) in pairs {
      #expect(plain.status == parsed.status)
      #expect(plain.output == parsed.output)
      #expect(plain.errors == parsed.errors)
    }
  }

  @Test(
    "what is wrong is left to the parser",
    arguments: [
      ["check"], ["check", "--format"], ["check", "--format", "no"], ["check", "--lang", "fr", "x"],
      ["check", "--nope"],
    ])
  func wrongUse(_ arguments: [String]) throws {
    let result = try Command.Result(arguments)
    #expect(result.status == 2)
    #expect(result.errors.contains("用法：planlint check"), "\(result.errors)")
  }
}

extension Command.Result {
  fileprivate init(_ arguments: [String]) throws {
    self = try Command.run(arguments)
  }
}
