import Testing

struct VocabularyTests {
  private static let pure = [
    "Curriculum", "JSONText", "CSVText", "Screen", "Pages", "Scoring", "Cohort", "TrainerUI",
    "Plain", "BoardUI",
  ]

  @Test func noFileStepsAroundTheCompiler() {
    expectNone(occurrences(of: unsafeUses, in: Repository.sources))
  }

  @Test(arguments: pure)
  func aPureModuleSeesNothingButItsArguments(_ module: String) {
    let files = Repository.sources.filter { $0.module == module }
    expectNone(occurrences(of: impureUses, in: files))
  }

  @Test func onlyTheProgramExitsPrintsAndReadsTheEnvironment() {
    let files = Repository.sources.filter { $0.module != "webside" }
    expectNone(occurrences(of: usesOfTheProgram, in: files))
  }

  @Test func onlyFilesAndTheProgramWriteFiles() {
    let writers = ["Files", "webside"]
    let files = Repository.sources.filter { !writers.contains($0.module) }
    expectNone(occurrences(of: usesOfTheDisk, in: files))
  }

  @Test func aPureModuleImportsNothingOfTheSystem() {
    for arrow in arrows where Self.pure.contains(arrow.module) {
      #expect(arrow.system == [])
      // RealModule is functions of numbers.
      #expect(
        arrow.declared.allSatisfy { Self.pure.contains($0) || $0 == "RealModule" },
        "\(arrow.module)")
    }
  }

  struct Example: Sendable {
    var text: String
    /// The uses found, each with its line.
    var uses: [String]

    init(_ text: String, _ uses: String...) {
      self.text = text
      self.uses = uses
    }

    /// What is found against what should be, each as it would be reported.
    func check(_ forbidden: [Use], sourceLocation: SourceLocation = #_sourceLocation) {
      let file = SourceFile(path: "Sources/Domain/M/A.swift", text: text)
      let expected = uses.map { use in
        let (line, name) = (use.prefix(1), use.dropFirst(3))
        return "Sources/Domain/M/A.swift:\(line): `\(name)` has no place in `M`"
      }
      #expect(
        occurrences(of: forbidden, in: [file]).map(\.description) == expected,
        sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [
    Example("let a = try! f()", "1: try!"),
    Example("\n\nlet a = b as! C", "3: as!"),
    Example("fatalError(\"no\")", "1: fatalError"),
    Example("nonisolated(unsafe) var a = 1", "1: nonisolated(unsafe)"),
    Example("nonisolated ( unsafe ) var a = 1", "1: nonisolated(unsafe)"),
    Example("struct A: @unchecked Sendable {}", "1: @uncheckedSendable"),
    Example("let a = b!", "1: b!"),
    Example("b!.c", "1: b!"),
    Example("f()! + a[0]! + c?.d!", "1: )!", "1: ]!", "1: d!"),
    Example("let a = { 1 }()!\nlet b = x! = 1", "1: )!", "2: x!"),
    Example("var a: Int!\nvar b: [Int]!\nvar c: Set<Int>!", "1: Int!", "2: ]!", "3: >!"),
    Example("let a = `default`!", "1: …!"),
    Example("let a = \"1\\(b!)\"", "1: b!"),
    Example("let a = Int(\"1\")!\nlet b = x!!", "1: )!", "2: x!", "2: !!"),
    Example("if a != b, a!=b, !c, f(!d), [!e] == g { !h }"),
    Example("try !f()\n#if !DEBUG\n#endif"),
    Example("// a! try! fatalError()\n/* b! */ let c = \"d! as! e\""),
    Example("a !== b\nlet c = try? d() as? E"),
  ])
  func aStepAroundTheCompilerIsFound(_ example: Example) {
    example.check(unsafeUses)
  }

  @Test(arguments: [
    Example("let a = getenv(\"A\")", "1: getenv"),
    Example("open(path, O_RDONLY)\nGlibc.open(path, 0)", "1: open(", "2: open("),
    Example("let now = Date()", "1: Date("),
    Example("var g = SystemRandomNumberGenerator()", "1: SystemRandomNumberGenerator"),
    Example("Int.random(in: 0...1)\nBool\n  .random()", "1: .random", "3: .random"),
    Example(
      "a.randomElement()\na.shuffled()\nb.shuffle()", "1: .randomElement()", "2: .shuffled()",
      "3: .shuffle()"),
    Example("print(\"a\")\nSwift.print(a)", "1: print(", "2: print("),
    Example("debugPrint(a); dump(a)", "1: debugPrint(", "1: dump("),
    Example("exit(0)", "1: exit("),
    Example("FileManager.default", "1: FileManager"),
    Example("while let a = readLine() {}", "1: readLine("),
    Example(
      "ContinuousClock().now\nSuspendingClock.now", "1: ContinuousClock", "2: SuspendingClock"),
    Example("CommandLine.arguments", "1: CommandLine"),
    Example("let a = \"\\(readLine() ?? \"\")\"", "1: readLine("),
    Example("case open(Page)\nfunc open(_ page: Page) {}\nreturn .open(page)"),
    Example("mutating func open(_ bracket: UInt8) {}\nopen(1)\nGlibc.open(2)", "3: open("),
    Example("open class A {}\nlet print = 1\nfunc exit() {}\nmodel.exit()"),
    Example("a.shuffled(using: &g)\na.randomElement(using: &g)"),
    Example("// print(a)\nlet a = \"exit(0) Date() getenv\""),
    Example("let opened = reopen(a)\nlet printed = blueprint(b)\nDateText(c)"),
  ])
  func anImpureUseIsFound(_ example: Example) {
    example.check(impureUses)
  }

  @Test func aFunctionOfItsOwnModuleIsNotTheSystems() {
    let files = [
      SourceFile(path: "Sources/Domain/A/One.swift", text: "func open(_ page: Int) {}"),
      SourceFile(path: "Sources/Domain/A/Two.swift", text: "open(1)"),
      SourceFile(path: "Sources/Domain/B/Three.swift", text: "open(1)"),
    ]
    #expect(
      occurrences(of: impureUses, in: files).map(\.description)
        == ["Sources/Domain/B/Three.swift:1: `open(` has no place in `B`"])
  }

  @Test(arguments: [
    Example("exit(1)\n_exit(1)\nabort()", "1: exit(", "2: _exit(", "3: abort("),
    Example("quick_exit(1)", "1: quick_exit("),
    Example("print(a)\ndebugPrint(a)\ndump(a)", "1: print(", "2: debugPrint(", "3: dump("),
    Example("getenv(a)\nsecure_getenv(a)\nenviron", "1: getenv", "2: secure_getenv", "3: environ"),
    Example("ProcessInfo.processInfo", "1: ProcessInfo"),
    Example("CommandLine.arguments", "1: CommandLine"),
    Example("let a = environment[b]\nscreen.print(a)"),
  ])
  func aUseOfTheProgramIsFound(_ example: Example) {
    example.check(usesOfTheProgram)
  }

  @Test(arguments: [
    Example(
      "open(a, O_WRONLY | O_CREAT | O_TRUNC, 0o600)\nopen(a, O_APPEND)", "1: O_CREAT",
      "1: O_TRUNC", "2: O_APPEND"),
    Example("mkdir(a, 0o700); creat(a, 0)", "1: mkdir(", "1: creat("),
    Example("fopen(a, \"w\")\nftruncate(b, 0)", "1: fopen(", "2: ftruncate("),
    Example("truncate(a, 0)", "1: truncate("),
    Example("open(\"/dev/tty\", O_RDWR)\ntext.truncate(to: 3)"),
  ])
  func aUseOfTheDiskIsFound(_ example: Example) {
    example.check(usesOfTheDisk)
  }
}
