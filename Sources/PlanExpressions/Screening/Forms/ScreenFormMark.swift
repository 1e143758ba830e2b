/// What the parts of a screen are called in its form.
enum ScreenFormMark {
  enum Node {
    static let yes = UInt8(ascii: "T")
    static let no = UInt8(ascii: "F")
    static let anything = UInt8(ascii: "A")
    /// The same, which may fail.
    static let failing = UInt8(ascii: "E")
    static let atom = UInt8(ascii: "a")
    static let stable = UInt8(ascii: "s")
    static let top = UInt8(ascii: "t")
    static let outer = UInt8(ascii: "o")
    static let pairOrder = UInt8(ascii: "p")
    static let not = UInt8(ascii: "!")
    static let and = UInt8(ascii: "&")
    static let or = UInt8(ascii: "|")
    static let choose = UInt8(ascii: "?")
    static let mayFailAnyway = UInt8(ascii: "m")
  }

  enum List {
    static let empty = UInt8(ascii: "0")
    static let field = UInt8(ascii: "f")
    static let filter = UInt8(ascii: "w")
    static let choice = UInt8(ascii: "?")
  }

  enum Link {
    static let field = UInt8(ascii: "f")
    static let variable = UInt8(ascii: "v")
    static let top = UInt8(ascii: "t")
    static let element = UInt8(ascii: "e")
    static let first = UInt8(ascii: "1")
  }

  enum Question {
    static let test = UInt8(ascii: "t")
    static let order = UInt8(ascii: "o")
    static let through = UInt8(ascii: ">")
    static let some = UInt8(ascii: "s")
    static let text = UInt8(ascii: "q")
  }

  enum Test {
    static let isTrue = UInt8(ascii: "T")
    static let isEmpty = UInt8(ascii: "0")
    static let equals = UInt8(ascii: "=")
    static let includes = UInt8(ascii: "i")
    static let begins = UInt8(ascii: "b")
    static let ends = UInt8(ascii: "e")
    static let contains = UInt8(ascii: "c")
    static let matches = UInt8(ascii: "m")
    static let lacks = UInt8(ascii: "l")
  }

  enum Number {
    static let constant = UInt8(ascii: "k")
    static let text = UInt8(ascii: "t")
    static let field = UInt8(ascii: "f")
    static let textField = UInt8(ascii: "x")
    static let textSize = UInt8(ascii: "z")
    static let dateField = UInt8(ascii: "d")
    static let through = UInt8(ascii: ">")
    static let count = UInt8(ascii: "#")
    static let distinct = UInt8(ascii: "u")
    static let sum = UInt8(ascii: "+")
    static let difference = UInt8(ascii: "-")
    static let product = UInt8(ascii: "*")
    static let choice = UInt8(ascii: "?")
    static let magnitude = UInt8(ascii: "|")
    static let year = UInt8(ascii: "y")
    static let decimal = UInt8(ascii: "$")
    static let joined = UInt8(ascii: "&")
    static let stable = UInt8(ascii: "s")
    static let made = UInt8(ascii: "m")
  }

  enum Part {
    static let atom = UInt8(ascii: "a")
    static let number = UInt8(ascii: "n")
  }

  enum Root {
    static let slot = UInt8(ascii: "s")
    static let local = UInt8(ascii: "l")
  }
}
