import Messages
import Testing

@testable import Reporting

/// Help screens and manual pages of a made-up tool.
struct HelpScreenTests {
    private static func manual() throws -> CommandManual {
        CommandManual(
            root: try CommandDescription(json: CommandDescriptionTests.json),
            topics: [
                HelpTopic(
                    name: "codes",
                    title: "What codes mean",
                    heading: "Codes",
                    entries: [.init("0", "all went well"), .init("RUN_ONLY", "concerns one", commands: ["run"])]
                )
            ],
            examples: ["tool run": [CommandExample("Run it here.", "tool run --key '.x'\\n")]],
            version: "1.2"
        )
    }

    /// Names and texts in a language with wide characters.
    private static let wide = MessageCatalogue(
        .japanese,
        templates: ["A path.": "道です。", "Arguments": "引数", "[options]": "[選択]", "{0} {1}": "{0}{1}"],
        separators: [:]
    )

    @Test func aCommandIsShownWhole() throws {
        let manual = try Self.manual()
        let text = HelpScreen(manual).text(of: manual.root.command(at: ["run"]))
        #expect(
            text == """
                Run it.

                First.

                  kept as it is

                Last.

                Usage:
                  tool run [options] [<path> ...] --key <key>

                Arguments:
                  <path>  A path. (default: .)

                Options:
                  -f, --form <form>  A form. (values: text, json; default: text)
                  --key <key>        A key.

                Limits:
                  --limit <n>  A limit.

                Flags:
                  --[no-]all  All of it.

                Examples:
                  # Run it here.
                  tool run --key '.x'\\n

                """
        )
    }

    @Test func theProgramListsItsCommandsAndTopics() throws {
        let manual = try Self.manual()
        let text = HelpScreen(manual).text(of: manual.root)
        #expect(text.contains("Commands:\n  run   Run it.\n  help  Show help.\n"))
        #expect(text.contains("Topics:\n  codes  What codes mean\n"))
        #expect(!text.contains("secret"))
        #expect(text.hasSuffix("`tool help COMMAND` and `tool help TOPIC` say more.\n"))
    }

    @Test func aTopicIsAList() throws {
        let manual = try Self.manual()
        let text = HelpScreen(manual, style: .coloured).text(of: manual.topics[0])
        #expect(
            text == "\u{1B}[1mWhat codes mean\u{1B}[0m\n\n  0         all went well\n  RUN_ONLY  concerns one\n"
        )
    }

    @Test func anotherLanguageStandsInTheSamePlaces() throws {
        let manual = try Self.manual()
        let text = HelpScreen(manual, catalogue: Self.wide).text(of: manual.root.command(at: ["run"]))
        #expect(text.contains("引数:\n  <path>  道です。(default: .)\n"))
        #expect(text.contains("  tool run [選択] [<path> ...] --key <key>\n"))
    }

    /// Names that went into a text before the parser had it are found again.
    @Test func finishedTextsAreRecognized() {
        let catalogue = MessageCatalogue(
            .japanese,
            templates: ["How to write it: {0}.": "形式: {0}", "{0} {1}": "{0}{1}", "Plain.": "素"],
            separators: [:]
        )
        #expect(catalogue.say(english: "How to write it: text, json.") == "形式: text, json")
        #expect(catalogue.say(english: "Plain.") == "素")
        #expect(catalogue.message(saying: "Nobody knows this.") == nil)
        #expect(MessageCatalogue.english.message(saying: "Nobody knows this.") == "Nobody knows this.")
    }

    @Test func longTermsStandAlone() throws {
        let manual = CommandManual(
            root: try CommandDescription(json: CommandDescriptionTests.json),
            topics: [
                HelpTopic(
                    name: "t",
                    title: "T",
                    heading: "T",
                    entries: [.init("A", "short"), .init(String(repeating: "L", count: 30), "long")]
                )
            ],
            examples: [:],
            version: ""
        )
        let text = HelpScreen(manual).text(of: manual.topics[0])
        #expect(text.hasSuffix("  A  short\n  \(String(repeating: "L", count: 30))\n     long\n"))
    }

    @Test func everyTextIsListed() throws {
        let templates = try Self.manual().messages.map(\.template)
        for text in ["Does things.", "Limits", "A limit.", "What codes mean", "Codes", "concerns one", "Run it here."] {
            #expect(templates.contains(text), "\(text)")
        }
        #expect(!templates.contains("Nobody sees this.") && !templates.contains("Hidden."))
    }

    @Test func pagesAreRoff() throws {
        let pages = ManualPages(try Self.manual()).all
        #expect(pages.map(\.fileName) == ["tool.1", "tool-run.1", "tool-help.1"])
        let run = pages[1].text
        #expect(run.hasPrefix(".TH \"TOOL\\-RUN\" \"1\" \"\" \"tool 1.2\" \"User commands\"\n"))
        for part in [
            ".SH \"NAME\"\ntool\\-run \\- Run it.\n", "\n\\fBtool run\\fR [options] [<path> ...] \\-\\-key <key>\n",
            ".TP\n\\fB\\-f\\fR, \\fB\\-\\-form\\fR \\fIform\\fR\nA form. (values: text, json; default: text)\n",
            ".TP\n\\fB\\-\\-[no\\-]all\\fR\n", ".SH \"CODES\"\n.TP\n\\fB0\\fR\nall went well\n.TP\n\\fBRUN_ONLY\\fR\n",
            "\n  tool run \\-\\-key \\(aq.x\\(aq\\(rsn\n",
            ".SH \"SEE ALSO\"\n\\fBtool\\fR(1), \\fBtool\\-help\\fR(1)\n",
        ] { #expect(run.contains(part), "\(part)") }
        #expect(!pages[2].text.contains("RUN_ONLY"))
    }

    @Test func roffIsNotTakenForMacros() {
        #expect(Roff.line(".tf and 'x' \\ a-b") == "\\&.tf and \\(aqx\\(aq \\(rs a\\-b")
        #expect(Roff.line("see `a -b` there") == "see \\fBa \\-b\\fR there")
        #expect(Roff.lines(["see `a", "b` and c"]) == ["see \\fBa\\fR", "\\fBb\\fR and c"])
        #expect(Roff.line("one ` alone") == "one \\(ga alone")
    }
}
