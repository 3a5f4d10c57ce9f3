import Testing

@testable import Reporting

/// Colour goes to terminals, unless somebody says otherwise.
struct TerminalStyleTests {
    private func colours(_ choice: String, _ isTerminal: Bool, _ environment: [String: String]) -> Bool {
        TerminalStyle.choose(choice, isTerminal: isTerminal, environment: environment).mark("x", .heading) != "x"
    }

    @Test func followsTheTerminalAndTheEnvironment() {
        #expect(colours("auto", true, ["TERM": "xterm"]))
        #expect(!colours("auto", false, ["TERM": "xterm"]))
        #expect(!colours("auto", true, ["TERM": "dumb"]))
        #expect(!colours("auto", true, ["NO_COLOR": "1"]))
        #expect(colours("auto", true, ["NO_COLOR": ""]))
        #expect(colours("auto", false, ["CLICOLOR_FORCE": "1"]))
        #expect(!colours("auto", false, ["CLICOLOR_FORCE": "0"]))
        #expect(colours("always", false, ["NO_COLOR": "1"]))
        #expect(!colours("never", true, [:]))
    }
}
