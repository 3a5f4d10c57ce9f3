import Testing

@testable import Reporting

/// The parser's description of the commands, read.
struct CommandDescriptionTests {
    static let json = """
        {"serializationVersion": 0, "command": {"commandName": "tool", "abstract": "Does things.", "subcommands": [
          {"commandName": "run", "superCommands": ["tool"], "abstract": "Run it.",
           "discussion": "First.\\n\\n  kept as it is\\n\\nLast.", "arguments": [
            {"kind": "positional", "valueName": "path", "isOptional": true, "isRepeating": true,
             "shouldDisplay": true, "abstract": "A path.", "defaultValue": ".", "parsingStrategy": "default"},
            {"kind": "option", "valueName": "form", "isOptional": true, "isRepeating": false, "shouldDisplay": true,
             "names": [{"kind": "long", "name": "form"}, {"kind": "short", "name": "f"}],
             "abstract": "A form. (default: text)", "completionKind": {"list": {"values": ["text", "json"]}}},
            {"kind": "option", "valueName": "key", "isOptional": false, "isRepeating": false, "shouldDisplay": true,
             "names": [{"kind": "long", "name": "key"}], "abstract": "A key."},
            {"kind": "flag", "valueName": "all", "isOptional": true, "isRepeating": false, "shouldDisplay": true,
             "names": [{"kind": "long", "name": "all"}], "defaultValue": "--no-all", "abstract": "All of it."},
            {"kind": "flag", "valueName": "all", "isOptional": true, "isRepeating": false, "shouldDisplay": true,
             "names": [{"kind": "long", "name": "no-all"}], "abstract": "All of it."},
            {"kind": "option", "valueName": "x", "isOptional": true, "isRepeating": false, "shouldDisplay": false,
             "names": [{"kind": "long", "name": "hidden"}], "abstract": "Nobody sees this."},
            {"kind": "option", "valueName": "n", "isOptional": true, "isRepeating": true, "shouldDisplay": true,
             "sectionTitle": "Limits", "names": [{"kind": "long", "name": "limit"}], "abstract": "A limit."},
            {"kind": "flag", "valueName": "version", "isOptional": true, "isRepeating": false, "shouldDisplay": true,
             "names": [{"kind": "long", "name": "version"}], "abstract": "Show the version."}]},
          {"commandName": "help", "superCommands": ["tool"], "abstract": "Show help."},
          {"commandName": "secret", "superCommands": ["tool"], "abstract": "Hidden.", "shouldDisplay": false},
          {"commandName": "help", "superCommands": ["tool"], "abstract": "Show subcommand help information."}]}}
        """

    private func described() throws -> CommandDescription { try CommandDescription(json: Self.json) }

    @Test func theTreeIsRead() throws {
        let tool = try described()
        #expect(tool.all.map(\.path) == ["tool", "tool run", "tool help", "tool secret"])
        #expect(tool.subcommands.map(\.isHidden) == [false, false, true])
        #expect(tool.subcommands[1].abstract == "Show help.")
    }

    @Test func argumentsAreRead() throws {
        let arguments = try described().command(at: ["run"]).arguments
        #expect(
            arguments.map(\.term) == [
                "<path>", "-f, --form <form>", "--key <key>", "--[no-]all", "--hidden <x>", "--limit <n>", "--version",
            ]
        )
        #expect(
            arguments.prefix(4).map(\.synopsis) == ["[<path> ...]", "[--form <form>]", "--key <key>", "[--all]"]
        )
        #expect(arguments[1].abstract == "A form." && arguments[1].defaultValue == "text")
        #expect(arguments[1].values == ["text", "json"])
        #expect(arguments[3].defaultValue.isEmpty)
    }

    @Test func theCommandOfACommandLineIsFound() throws {
        let tool = try described()
        #expect(tool.command(at: ["--x", "run", "a", "help"]).path == "tool run")
        #expect(tool.command(at: ["nothing", "run"]).path == "tool")
        #expect(tool.command(at: ["run"]).knows("--no-all"))
        #expect(!tool.command(at: ["run"]).knows("--none"))
    }

    @Test func anUnknownFormIsRefused() {
        #expect(throws: DecodingError.self) { try CommandDescription(json: "{\"serializationVersion\": 1}") }
        #expect(throws: CommandDescription.UnknownForm(version: 1)) {
            try CommandDescription(json: "{\"serializationVersion\": 1, \"command\": {\"commandName\": \"a\"}}")
        }
    }
}
