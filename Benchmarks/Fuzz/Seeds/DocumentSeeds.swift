/// JSON and YAML documents of every form.
enum DocumentSeeds {
  static let json = Grammar(
    seeds: jsonSeeds,
    tokens: [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\\"", "\\u", "\\u0000", "\\u4e91", "\\ud83d", "\\ude00",
      "\\ud83d\\ude00", "\\n", "\\/", "\\x", "null", "true", "false", "nul", "NaN", "Infinity", "-", "0",
      "-0",
      "1e", "1e5", "1E+400", "0x1F", ".5", "5.", "01", "\"a\":", "\"a\":1,", "{}", "[]", "{\"\":", "//", "/*",
      "\u{FEFF}", "\u{0}", "\n", "\r\n", "\t", " ", "公开", "😀", "\"tasks\"", "\"sections\"",
    ],
    nestings: [
      ("[", "]"), ("{\"a\":", "}"), ("[[", "]]"), ("{\"目\": [", "]}"), ("[{\"a\":1,\"b\":", "}]"), (" ", " "),
      ("\"\\u", "\""), ("-", ""), ("[1,", "]"),
    ],
    takesBytes: true,
    largeSeeds: Surroundings.plans(asYAML: false))

  static let yaml = Grammar(
    seeds: yamlSeeds,
    tokens: [
      "- ", "? ", ": ", ":", "# ", " #", "&a ", "&b ", "*a", "*b", "!t ", "!!str ", "!", "|\n  ", "|-\n",
      "|+\n",
      "|2\n", ">\n  ", ">-\n", ">9\n", "{", "}", "[", "]", ", ", "\"", "'", "''", "\\", "\\\n", "\\x41",
      "\\u8d22", "\\U0001F600", "\\N", "\\_", "---\n", "...\n", "--- ", "%YAML 1.2\n", "%TAG ! !\n", "<<: *a",
      "~", "null", "yes", "0o17", "0x1F", ".inf", "-.INF", ".nan", "1e5", "2024-01-01", "\n", "\r\n", "\r",
      "\t", "  ", "\u{FEFF}", "\u{2028}", "\u{2029}", "\u{85}", "\u{A0}", "公", "😀", "@", "`", "=", "<<: ",
      "key:",
      "\n\n", "\n  ", "\n    ", "- - - ", "? - ",
    ],
    nestings: [
      ("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", ""), ("- - ", ""), ("a: ", ""), ("{", "}"), ("[{", "}]"),
      ("? - ", ""), ("&a ", ""), ("!t ", ""), ("\"", "\""), ("[*a,", "]"), ("- |\n ", ""), ("# ", "\n"),
      ("- &a [", "]\n"),
    ],
    takesBytes: true,
    largeSeeds: Surroundings.plans(asYAML: true) + [RuleSeeds.whole])

  private static let jsonSeeds = [
    #"{"title": "江城市云溪区2024年政务公开重点工作任务分工", "year": 2024, "sections": []}"#,
    #"[true, false, null, -0.5e+3, 12, "\u4e2d\ud83d\ude00\n", {"a": {"a": [[], {}]}}]"#,
    "{\n  \"甲\": \"政务公开\",\n  \"乙\": [\n    1,\n    2\n  ],\n  \"\\u0063\": \"\"\n}\n",
    #"{"": {"": {"": []}}}"#, #""""#, "0", "-0", "[]", "{}", "null", "  true  ", "\"云溪区\"",
    "\u{FEFF}{\"a\":1}",
    "-1.5E-7", "9223372036854775807", "-9223372036854775808", "123456789012345678901234567890",
    "1.7976931348623157e308",
    "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]",
    #"["\"", "\\", "\/", "\b\f\n\r\t", "\u0000\u001f\u007f\u0085\u2028"]"#,
    #"{"\u4e91\u6eaa\u533a\u653f\u52a1\u516c\u5f00\u91cd\u70b9\u5de5\u4f5c\u4efb\u52a1": "\u8d23\u4efb\u5355\u4f4d"}"#,
    #"{"a":1,"b":{"c":[{"d":"e"},{"f":["g",["h"]]}]},"i":"j"}"#,
    "[\"一\",\"二\",\"三\",\"（一）\",\"１．\",\"①\"]", "{\r\n\t\"a\" : 1 ,\r\n\t\"b\" : 2\r\n}\r\n",
    #"{"number": "1", "responsible": [{"name": "区财政局", "role": "lead"}, "区教育局"]}"#,
    #"{"k": "区政府办公室（区政务公开办）牵头，区直各单位配合", "截止": "2024年9月30日前"}"#,
    #"{"~": 1, "/": 2, "a/b~c": {"~1": 3}}"#, "[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]",
    #"{"长": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"b"}"#,
    "[0.1, 1e-7, 1E5, 1.0, 100000000000000000000, 5e-324]",
    "{\"a\":[],\"b\":{},\"c\":\"\",\"d\":0,\"e\":null}",
  ]

  private static let yamlSeeds = [
    "title: 江城市云溪区2024年政务公开重点工作任务分工\nyear: 2024\nsections: []\n",
    """
    planlint: 1
    rules:
      - id: units/superseded-name
        title: {zh: 机构名称已变更, en: abolished}
        let:
          on: 'known(plan.issuedOn) ? 1 : 2'
        examples:
          - pass: {responsible: 区财政局负责}

    """,
    "a: &x\n  - >-\n    一\n    二\n\n    三\n  - \"折\n    行 \\\n    续\"\nb: *x\n? c\n: '单''引'\nd:\n",
    "a: &x [1, 2]\nb: &y [*x, *x]\nc: &z [*y, *y]\nd: [*z, *z]\n",
    "- |\n  保留\n    缩进\n\n- >\n  折叠\n  成行\n\n  一段\n- |+\n  末尾\n\n- |-\n  去掉\n\n",
    "? - 复杂\n  - 的键\n: 值\n", "- - - 1\n    - 2\n  - 3\n- 4\n", "# 只有注释\n", "", "---\n云溪区\n...\n",
    "%YAML 1.2\n---\na: 1\n", "\u{FEFF}a: 1\n", "a: 1\r\nb:\r\n  - 2\r\n", "a: 1\rb: 2\r",
    "{a: 1, b: [x, y, {c: d}], 'e f': \"g\\u8d22\", ? h : i, j}\n", "[a, [b, c], {d: e}, , ]\n", "[]", "{}",
    "~",
    "plain 多行\n  标量 接着\n  写\n", "a: plain # 注释\nb: 'single # 不是'\nc: \"double\\t\\x41\\N\"\n",
    "n: [null, Null, ~, '', true, False, yes, 0o17, 0x1F, -1, +1, 1.5, .5, 1e5, .inf, -.INF, .NaN]\n",
    "d: [2024-01-01, 12:30, 1_000, 0b1, '=', <<]\n", "a: !!str 1\n", "a:\n- 1\n- 2\nb:\n  - 3\n",
    "任务:\n- 编号: 1\n  牵头单位: 区政府办公室\n  完成时限: 2024年9月30日前\n- 编号: 2\n  责任单位: |\n    区财政局、\n    区教育局\n",
    "\"键\": '值'\n'键二': \"值\\n二\"\n? '键三'\n: 值三\n", "a:\n\n\n  b:\n\n    c: 1\n\n\nd: 2\n",
    "- {number: 1, tasks: [{number: '（一）', title: 公开清单, responsible: 区财政局}]}\n", "a: b: c\n",
    "x: |2\n    四格\n",
    "- 'it''s'\n- \"a\\\n  b\"\n- a\u{2028}b\n- a\u{85}b\n", "a: *未定义\n", "a: {<<: 1, b: 2}\n",
    "key with spaces: v\n",
    "- &甲 云溪区\n- *甲\n", "a: [\n  1,\n  2 # 注\n]\nb: {\n  c: d\n}\n",
  ]
}
