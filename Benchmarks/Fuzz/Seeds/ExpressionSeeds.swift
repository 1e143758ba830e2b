/// Expressions: CEL with every macro and extension, those of rules, and messages made of them.
enum ExpressionSeeds {
  static let cel = Grammar(
    seeds: celSeeds + Surroundings.conformanceExpressions(), tokens: celTokens, nestings: nestings)
  static let rules = Grammar(
    seeds: ruleSeeds, tokens: celTokens + ruleTokens,
    nestings: nestings + [("[task].map(t, ", ")"), ("find(", ", 'a')")])
  static let templates = Grammar(
    seeds: templateSeeds, tokens: ["{", "}", "{{", "}}", "{}", "{'", "'}", "{\"}\"}"] + ruleTokens,
    nestings: [("{", "}"), ("{{", "}}"), ("{[", "]}"), ("{'", "'}"), ("}", "{")])

  private static let nestings = [
    ("(", ")"), ("[", "]"), ("{1:", "}"), ("!", ""), ("-", ""), ("1+", "1"), ("true?", ":false"), ("x.", ""),
    ("[1].map(i, ", ")"), ("[1].all(i, ", ")"), ("dyn(", ")"), ("l[", "]"), ("cel.bind(v, ", ", v)"),
    ("'", "'"),
    ("1==", "1"), ("true&&", "true"), ("true||", "true"), ("size(", ")"), ("[[", "]]"), ("a.b(", ")"),
    ("cel.bind(v, [[[[", "]]]], [v])"), ("!!", ""), ("-(", ")"), ("x in ", "l"), ("{'a':[", "]}"),
    ("[1].sortBy(i, ", ")"),
  ]

  private static let celTokens = [
    "(", ")", "[", "]", "{", "}", ",", ".", ":", "?", "+", "-", "*", "/", "%", "!", "==", "!=", "<", "<=",
    ">",
    ">=", "&&", "||", " in ", "=", "and", "null", "true", "false", "1", "0", "1u", "0x", "0x7fu", "1.5",
    "1e309",
    ".5", "9223372036854775807", "-9223372036854775808", "18446744073709551615u", "'", "\"", "'''", "\"\"\"",
    "r'", "b'", "rb\"", "\\", "\\x41", "\\u4e91", "\\U0001F600", "\\777", "'a'", "b'\\xff'", "x", "y", "s",
    "l",
    "d", "b", "t", "p", "u", "has(", "size(", "type(", "int(", "uint(", "double(", "string(", "bytes(",
    "bool(",
    "dyn(", "timestamp(", "duration(", ".map(i, i)", ".filter(i, true)", ".exists(i, i==1)", ".all(i, i>0)",
    ".exists_one(i, true)", ".map(i, i>1, i)", ".transformList(i, v, v)", ".transformMap(i, v, v)",
    ".transformMapEntry(i, v, {v:i})", ".sortBy(i, -i)", "cel.bind(v, 1, v)", ".contains('a')",
    ".startsWith(''",
    ".matches('(a+)+$')", ".format([1, 'a'])", "'%s %d %x %e %.3f %b %o %X'", ".split(',')", ".join('、')",
    ".replace('a', 'b', 1)", ".substring(1, 2)", ".charAt(0)", ".indexOf('区')", ".lastIndexOf('')",
    ".lowerAscii()", ".upperAscii()", ".trim()", ".reverse()", ".quote()", ".distinct()", ".flatten()",
    ".slice(0, 1)",
    ".sort()", "lists.range(5)", "lists.range(100000000)", "math.greatest(", "math.least(1, 2)", "math.abs(",
    "math.ceil(", "math.bitShiftLeft(1, 63)", "math.sqrt(", "math.sign(", "base64.encode(b'a')",
    "base64.decode('YQ==')", ".getFullYear()", ".getMonth('Asia/Shanghai')", ".getDayOfYear('+08:00')",
    ".getHours()", ".getMilliseconds()", "duration('1h')", "timestamp('2024-02-29T00:00:00Z')", "//", "\n",
    "“",
    "”", "（", "）", "，", "云溪区", "`a b`", "_", "in",
  ]

  private static let ruleTokens = [
    "plan", "task", "section", "unit", "deadline", "today", "options.x", "plan.tasks", "plan.units",
    "plan.year",
    "plan.issuedOn", "plan.upper", "plan.bodies", "plan.references", "plan.numbers", "plan.items",
    "plan.mentions", "plan.columns", "plan.readerNotes", "plan.sections", "plan.texts", "task.units",
    "task.upper", "task.columns", "task.roles", "task.texts", "task.text", "task.responsible", "unit.base",
    "unit.body", "deadline.due", "known(", "find(task.text, '[0-9]+')", "find(plan.texts, '(?<at>区).')",
    "says(", "plain(", "wide(", "overlap(", "similarity(", "number(", "styled(3, '（一）')", "readings(",
    "nearest(",
    "start(", "end(", ".column('责任领导')", "lookup('units', ", "rows('role-words')", "hits(plan.texts, ",
    "sum(",
    "date(2024, 2, 29)", "date('2024-02-30')", "workdays(today, today)", "isWorkday(", "'key-points'",
  ]

  private static let celSeeds = [
    "1 + 2 * 3 - 4 / 5 % 6", "x > 5 && y < 0.0 || !b", "l.map(i, i * i).filter(i, i % 2 == 1)",
    "s.matches('^云.区') ? s : ''",
    "{'a': [1, 2.0, b'\\xff', r'\\d'], 1u: null, true: {}}['a']",
    "[1, 2, 3].exists(i, i in l) || l.all(i, i > x)",
    "cel.bind(v, [1, 2, 3], v.exists(i, w, i == w) || v.transformMap(i, w, w > 1, i)[1] == 1)",
    "'''三\n行'''.contains(\"\\u5168\") ? dyn([]) : {1: 2}.transformMapEntry(k, v, {v: k})",
    "size(s) + s.size() + size(l)",
    "timestamp('2024-02-29T23:59:59.999Z') + duration('1h30m') > t",
    "t.getFullYear('Asia/Shanghai') == 2024 && p > duration('1s')",
    "'%s有%d项，占%.2f%%'.format([s, x, y])", "['b', 'a', 'c'].sort().join('、')",
    "lists.range(5).map(i, i * 2).slice(1, 3)",
    "math.greatest([1, 2.5, 3u]) + math.least(x, 2)", "s.substring(1).replace('区', '市').split('')",
    "type(x) == int && type(d) == uint",
    "int('42') + int(3.7) + int(t) + int(d)", "string(3.0) + string(b'abc') + string(p)", "bytes('云') + u",
    "double('1e308') * 10.0",
    "has({'a': 1}.a) && !has({}.b)", "[[1, 2], [3]].flatten().distinct()",
    "{1: 'a', 2: 'b'}.exists(k, k > 1)", "-9223372036854775808 - x",
    "9223372036854775807 + x", "18446744073709551615u * d", "1 / (x - 7)", "1 % 0", "l[x]", "{}.a",
    "s.charAt(2)", "base64.decode(base64.encode(u)) == u",
    "true ? 1 : 'a'", "dyn(1) == 1u && 1.0 == dyn(1)", "[3, 1, 2].sortBy(i, -i)", "l.exists_one(i, i == 2)",
    "'a' < 'b' && b'a' < b'b'", "null == null",
    "math.bitAnd(6, 3) | 1", "\"\\\"\\t\\x41\\101\\u4e91\\U0001F600\"", "r'\\n' + \"'\"",
    "s.reverse().indexOf('区')", "[1, 2] + [3] == [1, 2, 3]",
    "x // 注释\n + 1", "(((((((((1)))))))))", "l.map(i, l.map(j, l.map(k, i * j * k)))", "s.matches('(云|溪)+$')",
    ".x + .y", "google.protobuf.Timestamp{seconds: 1}",
  ]

  private static let ruleSeeds = [
    "task.units != []", "task.units.filter(u, u.role == 'lead').map(u, u.name) != [] && task.lead != ''",
    "known(plan.year) ? plan.year : 2024",
    "lookup('units', unit.base).filter(r, r.status == 'superseded' && r.announced <= plan.issuedOn)",
    "find(task.requirement, '(?<at>[0-9]+)个工作日')",
    "plan.tasks.exists(t, t.number == task.number && t.index != task.index)",
    "workdays(date(2024, 9, 30), plan.issuedOn) > 3", "says(section.title, '政策解读')",
    "task.deadlines.exists(d, known(d.due) && d.due < plan.issuedOn)",
    "similarity(task.title, section.title) > 0.5", "overlap(task.text, plan.title) >= 0.1",
    "task.column('责任领导') == '' || task.columns['责任领导'] != ''",
    "styled(task.numberValue, '（一）') == task.number", "readings(deadline.text).size() == 2",
    "nearest(unit.name, plan.units.map(u, u.name))", "start(task.responsible)",
    "[start(unit), end(task), end(plan.title)]", "hits(plan.texts, 'variant-terms')",
    "plan.upper.tasks.size() + task.upper.size()", "number(task.number) > 1.0",
    "sum(plan.tasks.map(t, t.units.size()))", "wide(plain(task.text)) == task.text",
    "plan.bodies.filter(b, b.leads.size() > 2).map(b, b.names)", "plan.references.map(r, r.number + r.title)",
    "plan.items.exists(i, i.runOn && i.last)",
    "plan.mentions.map(m, m.body)", "plan.columns.map(c, c.role + c.holds)",
    "plan.readerNotes.map(n, n.kind + n.header)", "plan.sections.map(s, s.path)",
    "plan.sections.map(s, s.parent.map(p, p.title))", "'deadline' in plan.roles && 'lead' in task.inherited",
    "today > plan.issuedOn",
    "rows('role-words').map(r, r)", "task.roles.exists(r, r.role == 'unknown')",
    "unit.separator == '、' && !unit.glued && unit.kind == 'named'",
    "deadline.kind == 'date' && deadline.amount == 0 && deadline.anchor != ''",
    "plan.numbers.filter(n, n.above == 1).map(n, n.style)", "task.unit", "size(task.lead)",
    "task.deadlines.due", "'区财政局' in task.units", "plan.texts.exists(t, find(t, '[,;:]') != [])",
    "plan.profile + plan.status + plan.format + plan.numbering",
    "plan.units.map(u, u.task.section.tasks.size())",
    "cel.bind(n, plan.tasks.size(), plan.tasks.filter(t, t.index * 2 < n))",
    "section.allTasks.map(t, t.scope)",
    "isWorkday(date(2024, 10, 1)) || isWorkday(today)", "plan.region + plan.level",
    "(task.title + task.content).contains('公开')",
  ]

  private static let templateSeeds = [
    "“{task.number}”与{section}重复", "{{原文}}{task}没有责任单位", "本章应由{task.units}牵头", "{plan.title}", "没有表达式", "",
    "{'}'}{\"{\"}", "{task.units.map(u, '{' + u.name + '}')}",
    "{task", "task}", "{}", "{ }", "{{}}", "}}{{", "{{{task}}}", "{[1, 2, 3, 4, 5, 6, 7]}",
    "{date(2024, 9, 30)}", "{true}", "{{1: 2}}", "{r'\\'}", "{'''}'''}",
    "{known(plan.year) ? plan.year : 0}年", "第{task.numberValue}项，共{plan.tasks.size()}项",
    "{task.title}，{task.deadline}，{section.title}",
  ]
}
