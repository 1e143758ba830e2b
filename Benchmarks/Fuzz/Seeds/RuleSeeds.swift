/// Rule files and configurations.
enum RuleSeeds {
  static let files = Grammar(
    seeds: [whole] + parts, tokens: tokens, nestings: nestings, takesBytes: true,
    largeSeeds: Shipped.rulesAlone(), tree: .yaml,
    keys: keys, textWords: expressionTokens)
  static let engine = Grammar(
    seeds: parts + Shipped.rulesAlone(), tokens: tokens + expressionTokens, nestings: nestings,
    tree: .yaml, keys: keys, textWords: expressionTokens)
  static let configurations = Grammar(
    seeds: settings,
    tokens: tokens + ["extends: ", "overrides: ", "suppress: ", "registry: ", "upper: ", "本区.yml"],
    nestings: nestings, takesBytes: true, tree: .yaml,
    keys: [
      "extends", "profile", "rules", "tables", "registry", "whitelist", "required-sections", "upper",
      "overrides",
      "suppress", "files", "rule", "where", "file", "task", "text", "reason", "until", "severity", "options",
      "title",
      "any", "units/missing", "a/b", "units/*", "n",
    ],
    textWords: [
      "units/missing", "a/*", "off", "error", "2024-12-31", "**/", "{a,b}", "[!a]", "本区.yml", "一/2",
      "recommended",
    ])

  private static let keys = [
    "planlint", "tables", "rules", "id", "severity", "title", "why", "message", "basis", "tags", "profiles",
    "options",
    "for", "each", "let", "needs", "when", "assert", "pattern", "check", "at", "related", "fix", "cases",
    "once", "mutes",
    "examples", "in", "match", "words", "table", "unless", "key", "within", "start", "share", "pairs", "text",
    "least",
    "of", "window", "most", "safety", "replace", "with", "description", "per", "above", "zh", "en", "columns",
    "rows",
    "unique", "sequence", "majority", "balanced", "near-duplicate", "near-copy", "fail", "pass", "x", "n",
  ]

  private static let nestings = [
    ("[", "]"), ("{a: ", "}"), ("- ", ""), ("(", ")"), ("{zh: ", "}"), ("'(", ")'"), ("rules: [{", "}]"),
    ("{", "}"),
  ]

  private static let tokens = [
    "planlint: 1\n", "rules:\n", "tables:\n", "- id: a/b\n", "id: ", "severity: error\n", "severity: fatal\n",
    "title: ",
    "why: ", "basis: ", "tags: [card]\n", "profiles: [draft]\n", "options: {n: 1}\n", "for: task\n",
    "for: tasks\n",
    "each: ", "let: {x: 'task.units'}\n", "needs: ", "when: ", "assert: ",
    "pattern: {in: all, match: ['区']}\n",
    "check: {unique: {key: task.number}}\n", "check: {sequence: {key: task.numberValue}}\n",
    "at: task.number\n",
    "related: ", "fix: {safety: safe, with: ''}\n", "fix: ~\n", "cases: []\n", "once: {per: plan}\n",
    "mutes: [a/*]\n",
    "examples: []\n", "- fail: {}\n", "{zh: 甲, en: a}", "'", "\"", "{", "}", "[", "]", ": ", "- ", "~", "|\n",
    "  ", "\n", "&a ",
    "*a", "!x", "2024-02-30", "1e999", "99999999999999999999", "\\d", "“", "（", "，", "«", "units", "key: ",
    "columns: ", "rows: ",
  ]

  private static let expressionTokens = [
    "task", "task.units", "unit", "plan.tasks", "it", "match", "row", "first", "count", "total", "options.n",
    "x", "==", "!=", "&&",
    "||", "!", ".filter(u, true)", ".map(t, t.number)", "[]", "''", "1", "0", "/ 0", "[0]", "[99]",
    "find(task.text, '.')",
    "lookup('units', ", "number('x')", "date('x')", "known(", "start(", "end(", "{it}", "{match}", "{task}",
    "within: task.scope",
    "share: 0.5", "text: task.text", "of: plan.texts", "window: 2", "most: 9", "least: 1", "per: task",
    "above: 0.1", "safe", "propose",
    "(?<at>.)", "(?<=区)", "[^、]*", "table: units", "words: ['区', '局']", "unless: ['甲']",
  ]

  /// A file with every key of the language.
  static let whole = """
    planlint: 1
    tables:
      t: {key: [a], columns: {a: string, b: list(date), c: regex, d: int, e: double, f: bool}, rows: [{a: 甲, b: [2024-01-01], c: '区.', d: 1, e: 0.5, f: true}, {a: 乙}]}
      units: other.yml
    rules:
      - {id: a/b, severity: info, title: 甲, for: task, options: {n: 1, l: [a], s: ''}, let: {x: 'options.n', y: 'task.units'}, needs: 'known(plan.year)',
         when: 'y != []', assert: 'x == 1 && options.l == [] && options.s == ""', at: task.number, profiles: [draft, table], tags: [card],
         message: {zh: '“{task}”{{', en: a}, fix: {safety: safe, replace: task.number, with: '', when: 'x > 0', description: 删去},
         cases: [{when: 'x > 1', severity: error, fix: ~}, {when: 'x > 2', message: '{x}'}],
         once: {per: task, above: 0.5, message: '{count}/{total}'}, related: [{at: task, message: b}], mutes: [c/*], examples: [{fail: {a: b}, today: 2024-01-01}]}
      - id: a/c
        severity: error
        title: {zh: 乙, en: b}
        pattern: {in: [prose, plan.title], match: ['(?<at>甲)乙', '[0-9]+'], unless: ['丙']}
        when: 'match.text != ""'
        message: '{match}应改为{match.at}'
        fix: {safety: propose, with: '{wide(match.text)}'}
        examples:
          - fail: |
              一段文字
      - {id: a/d, severity: error, title: 丙, for: unit, check: {unique: {key: unit.name, within: unit.role}}, message: '{first}', examples: [{fail: 甲}]}
      - {id: a/e, severity: warning, title: 丁, pattern: {table: t, in: all}, message: '{row.a}', examples: [{pass: {}}]}

    """

  private static let parts: [String] = [
    "for: task, check: {unique: {key: task.number, within: task.scope}}, at: task.number, related: {at: first.number, message: 首次}",
    "for: task, check: {sequence: {key: task.numberValue, within: section.title, start: 1}}, message: '{previous}{expected}'",
    "for: deadline, check: {majority: {key: deadline.kind, share: 0.3}}, message: '{usual}{usualCount}{example}'",
    "check: {balanced: {in: all, pairs: ['（）', '“”', '《》']}}, message: '{mark}{wanted}'",
    "for: task, check: {near-duplicate: {text: task.title, share: 0.5, least: 4}}, message: '{other}{score}'",
    "for: task, check: {near-copy: {text: task.requirement, of: plan.preamble, window: 4, most: 3}}, message: '{part}{lost}{original}'",
    "for: unit, assert: 'unit.kind == \"named\"', fix: {safety: safe, replace: unit.span, with: ''}, once: {per: task}",
    "for: plan, each: plan.texts, assert: 'find(it, \"[,;]\") == []', at: 'find(it, \"[,;]\")', fix: {safety: safe, replace: 'find(it, \"[,;]\")', with: '{wide(it)}'}",
    "pattern: {in: tasks, match: ['(?<at>[0-9]+)日']}, when: 'number(match.at) > 3.0', message: '{match}'",
    "pattern: {in: units, words: [工商局, 财政局], unless: ['区财政局']}, message: '{match}在{section}', fix: {safety: propose, with: 市场监管局}",
    "for: task, when: 'known(task.deadlines[0].due)', assert: 'task.deadlines[0].due > date(2024, 1, 1)', at: task.deadlines",
    "for: section, let: {n: 'section.tasks.size()', m: 'n + 1', k: 'm / n'}, assert: 'k > 1', message: '{section}{k}'",
    "for: body, assert: 'body.leads.size() < 2', at: 'body.units', message: '{body}', cases: [{when: 'body.tasks.size() > 1', severity: info}]",
    "for: number, assert: 'number.value == 1', message: '{number.style}'",
    "for: item, assert: '!item.runOn', fix: {safety: safe, replace: start(item), with: \"\\n\"}",
    "for: reference, assert: 'reference.number != \"\"', message: '{reference}'",
    "for: mention, assert: 'mention.body in plan.bodies.map(b, b.name)'",
    "for: column, assert: 'column.role == column.holds', message: '{column.header}'",
    "for: note, assert: 'note.kind == \"x\"', at: note",
    "for: task, each: 'lookup(\"units\", task.lead)', assert: 'it.status == \"current\"', message: '{it.name}'",
    "for: task, each: 'cel.bind(v, [[[[[1]]]]], cel.bind(w, [[[[v]]]], [w]))', assert: 'it == [[[[[]]]]]'",
  ].enumerated().map { number, body in
    """
    planlint: 1
    rules:
      - id: a/r\(number)
        severity: warning
        title: 例
        \(lines(of: body))

    """
  }

  /// The members of a flow mapping, one a line; commas inside brackets and quotes stay.
  private static func lines(of body: String) -> String {
    var result = ""
    var depth = 0
    var isQuoted = false
    for character in body {
      switch character {
      case "'": isQuoted.toggle()
      case "{", "[", "(": depth += 1
      case "}", "]", ")": depth -= 1
      case "," where depth == 0 && !isQuoted:
        result += "\n   "
        continue
      default: break
      }
      result.append(character)
    }
    return result.contains("message:") ? result : result + "\n    message: 例"
  }

  private static let settings = [
    """
    extends: [recommended, 本区.yml]
    profile: draft
    rules: {text/*: off, units/missing: {severity: info}, units/open-list: warning}
    tables: {units: [{name: 云溪区政务公开办}]}
    registry: [{name: 区财政局}]
    whitelist: [云溪]
    required-sections: [政策解读, {title: 平台建设, any: [平台]}]
    upper: upper.json
    overrides: [{files: ['**/*.{docx,xlsx}', '[a-c]?'], rules: {units/missing: error}}]
    suppress: [{rule: units/missing, where: {file: 'x/*', task: 一/2, text: 甲}, reason: 理由, until: 2024-12-31}]

    """,
    "", "# 空\n", "extends: strict\n", "extends: [空.yaml]\n", "extends: .planlint.yaml\n",
    "rules: {units/missing: off}\n", "rule: {}\n",
    "profile: final\n", "rules:\n  units/missing: {severity: error, options: {n: 2}}\n",
    "suppress:\n- rule: units/*\n", "overrides:\n- files: '*.docx'\n  rules: {}\n",
    "whitelist: 云溪\n", "registry: 本区.yml\n",
    "tables: {新表: {key: [a], columns: {a: string}, rows: [{a: 甲}]}}\n", "upper: 1\n",
    "extends: [本区.yml]\nrules: {a/b: {options: {n: 3, l: [乙]}}}\n",
  ]
}
