import Testing

/// The scanner that looks for messages reads literals as Swift does.
struct SwiftLiteralsTests {
    private func templates(_ source: String) -> [String] {
        let scanned = SwiftLiterals(source)
        #expect(scanned.isSound)
        return scanned.literals.map(\.template)
    }

    @Test func readsPlainAndRawLiterals() {
        #expect(templates(#"let a = "one \"two\" \\n \u{3042}" // "no" "#) == [#"one "two" \n あ"#])
        #expect(
            templates(##"let a = #"raw \n "x""#; /* "no" /* "no" */ */ let b = "yes""##) == [#"raw \n "x""#, "yes"]
        )
    }

    @Test func countsInterpolations() {
        let found = Set(templates(#"say("a \(f(x, (1, 2))) and \(y ? "inner words" : "") end")"#))
        #expect(found == ["a {0} and {1} end", "inner words", ""])
        #expect(templates(#""\(list, separator: .comma).""#) == ["{0}."])
    }

    @Test func joinsMultilineLiterals() {
        let quotes = "\"\"\""
        let source = "let a = \(quotes)\n    one \\\n    two \\(x)\n      three\n    \(quotes)\n"
        #expect(templates(source) == ["one two {0}\n  three"])
    }

    @Test func knowsTheCallsAround() {
        let scanned = SwiftLiterals(#"RuleDescription(id: "a", english: RuleProse(title: "b", risk: ["c"]))"#)
        #expect(
            scanned.literals.map(\.calls) == [["RuleDescription"]]
                + Array(repeating: ["RuleDescription", "RuleProse"], count: 2)
        )
    }

    @Test func knowsTheBodiesThatGiveMessages() {
        let source =
            "var fault: Message { \"off\" }; func f() -> Message? { switch x { default: \"on\" } }; let a = \"b\""
        #expect(SwiftLiterals(source).literals.map(\.calls) == [["Message"], ["Message"], []])
    }

    @Test func seesWhatIsNotClosed() {
        #expect(!SwiftLiterals("let a = \"x\n").isSound)
        #expect(!SwiftLiterals("f(").isSound)
    }
}
