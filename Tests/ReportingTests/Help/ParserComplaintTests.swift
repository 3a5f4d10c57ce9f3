import Messages
import Testing

@testable import Reporting

/// What the parser says is understood, and said better where that is possible.
struct ParserComplaintTests {
    private func complaint(_ text: String, _ words: [String] = ["run"], _ templates: [String] = []) throws -> Message {
        let command = try CommandDescription(json: CommandDescriptionTests.json).command(at: words)
        return ParserComplaint(text, command: command, templates: templates).message
    }

    @Test func suggestionsAreNear() throws {
        // The parser takes any name that is less than four changes away.
        #expect(try complaint("Unknown option '--zzz'. Did you mean '--key'?").description == "Unknown option '--zzz'")
        #expect(
            try complaint("Unknown option '--from'").description == "Unknown option '--from'. Did you mean '--form'?"
        )
        #expect(
            try complaint("Unknown option '--hiden'").description == "Unknown option '--hiden'",
            "what is hidden is not suggested"
        )
    }

    @Test func aWordInPlaceOfACommandIsAnUnknownCommand() throws {
        #expect(
            try complaint("Unexpected argument 'rnu'", []).description
                == "There is no command 'rnu'. Did you mean 'run'?"
        )
        #expect(try complaint("Unexpected argument 'x'", []).description == "There is no command 'x'.")
        #expect(try complaint("Unexpected argument 'x'").description == "Unexpected argument 'x'")
    }

    @Test func choicesAreListed() throws {
        let text = "The value 'jsno' is invalid for '--form <form>'. Please provide one of 'text' and 'json'."
        #expect(
            try complaint(text).description
                == "The value 'jsno' is invalid for '--form <form>'. It may be: text, json. Did you mean 'json'?"
        )
    }

    @Test func reasonsAreUnderstoodToo() throws {
        let message = try complaint(
            "The value 'x' is invalid for '--key <key>': there is no key 'x'",
            ["run"],
            ["there is no key '{0}'"]
        )
        #expect(message.arguments.last == .message("there is no key '\("x")'"))
    }

    @Test func everythingElseStaysAsItIs() throws {
        #expect(try complaint("Something new") == Message(verbatim: "Something new"))
    }

    @Test func everySentenceHasItsJapanese() {
        for template in ParserComplaint.templates + ParserComplaint.flags.map(\.template) {
            #expect(JapaneseCommands.templates[template] != nil, "\(template)")
        }
    }
}
