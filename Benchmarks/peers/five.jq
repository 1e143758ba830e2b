# The five checks of the benchmark: jaq -r -f five.jq FILE…
[.sections[].title] as $titles
| (["重点领域", "政策解读", "平台", "组织保障"][]
   | select(. as $word | $titles | all(contains($word) | not)) | "required-sections " + .),
  ([.sections[].tasks[].number] | group_by(.)[] | select(length > 1) | "duplicate " + .[0]),
  (.sections[].tasks[]
   | (select(.responsible == "") | "missing " + .number),
     (select(.deadline | test("^(全年|年底前|([1-9]|1[0-2])月底前|([13-9]|1[0-2])月([1-9]|[12][0-9]|3[01])日前|2月[12]?[0-9]日前)$") | not)
      | "malformed " + .deadline),
     ((.responsible | split("牵头，")) as $parts
      | select(($parts | length) > 1)
      | select($parts[0] as $lead | $parts[1] | rtrimstr("配合") | rtrimstr("按职责分工负责") | split("、") | any(. == $lead))
      | "lead-also-assists " + $parts[0]))
