// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library module and what it stands on.
func module(_ name: String, dependsOn dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one module.
func tests(of name: String, dependsOn dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name), "TestSupport"] + dependencies,
    swiftSettings: strict
  )
}

let package = Package(
  name: "planlint",
  products: [.executable(name: "planlint", targets: ["planlint"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // System libraries.
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),

    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CMinizip", providers: [.apt(["libminizip-dev", "zlib1g-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),

    // Layers, lowest first.
    module("PlanSource", dependsOn: ["CLibYAML"]),
    module("PlanCalendar"),
    module("PlanRegex", dependsOn: ["CPCRE2", "PlanSource"]),
    module("PlanPatterns", dependsOn: ["PlanSource"]),
    module("PlanExpressions", dependsOn: ["PlanCalendar", "PlanRegex", "PlanSource"]),
    module("PlanModel", dependsOn: ["PlanCalendar", "PlanSource"]),
    module("PlanDocuments", dependsOn: ["CExpat", "CGumbo", "CMinizip", "PlanModel", "PlanSource"]),
    module(
      "PlanRules",
      dependsOn: [
        "PlanCalendar", "PlanExpressions", "PlanModel", "PlanPatterns", "PlanRegex", "PlanSource",
      ]),
    module("PlanFixes", dependsOn: ["PlanDocuments", "PlanModel", "PlanSource"]),
    module("PlanReports", dependsOn: ["PlanCalendar", "PlanModel", "PlanSource"]),

    // The shipped rules: YAML turned into literals by a build tool.
    .executableTarget(
      name: "RuleEmbedder", dependencies: ["PlanPatterns", "PlanSource"], swiftSettings: strict),
    .plugin(name: "EmbedRules", capability: .buildTool(), dependencies: ["RuleEmbedder"]),
    .target(name: "ShippedRules", path: "Rules", swiftSettings: strict, plugins: ["EmbedRules"]),

    // The command.
    .executableTarget(
      name: "planlint",
      dependencies: [
        "CMalloc", "PlanCalendar", "PlanDocuments", "PlanExpressions", "PlanFixes", "PlanModel",
        "PlanReports",
        "PlanRules", "PlanSource", "ShippedRules",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),

    // Tests.
    .target(name: "FuzzSupport", path: "Tests/FuzzSupport", swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["FuzzSupport", "PlanModel", "PlanSource"],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    tests(of: "PlanSource"),
    tests(of: "PlanCalendar"),
    tests(of: "PlanRegex", dependsOn: ["PlanSource"]),
    tests(of: "PlanExpressions", dependsOn: ["PlanCalendar", "PlanRegex", "PlanSource"]),
    tests(of: "PlanModel", dependsOn: ["PlanCalendar", "PlanSource"]),
    tests(of: "PlanDocuments", dependsOn: ["PlanModel", "PlanSource", "ShippedRules"]),
    tests(
      of: "PlanRules",
      dependsOn: [
        "PlanCalendar", "PlanDocuments", "PlanExpressions", "PlanModel", "PlanPatterns", "PlanRegex",
        "PlanSource", "ShippedRules",
      ]),
    tests(of: "PlanFixes", dependsOn: ["PlanDocuments", "PlanModel", "PlanSource"]),
    tests(of: "PlanReports", dependsOn: ["PlanModel", "PlanSource"]),
    .testTarget(
      name: "PlanlintTests", dependencies: ["planlint", "PlanDocuments", "PlanSource", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "RepositoryTests", swiftSettings: strict),

    // Tools of the workshop.
    .executableTarget(
      name: "PlanFuzz",
      dependencies: [
        "FuzzSupport", "PlanCalendar", "PlanDocuments", "PlanExpressions", "PlanModel", "PlanRegex",
        "PlanReports", "PlanRules", "PlanSource", "ShippedRules",
      ],
      path: "Benchmarks/Fuzz", swiftSettings: strict),
    .executableTarget(
      name: "PlanReading",
      dependencies: ["CExpat", "CGumbo", "PlanDocuments", "PlanModel", "PlanSource"],
      path: "Benchmarks/Reading", swiftSettings: strict),
    .executableTarget(
      name: "PlanRuleCosts", dependencies: ["PlanModel", "PlanRules", "PlanSource", "ShippedRules"],
      path: "Benchmarks/RuleCosts", swiftSettings: strict),
  ]
)
