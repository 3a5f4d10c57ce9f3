import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import shieldwatch

/// The completion scripts, read and used by the shells themselves.
struct CompletionTests {
    private func withScript<Result>(_ shell: String, _ work: (String) throws -> Result) throws -> Result {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            let run = try Binary.run(["completions", shell])
            #expect(run.status == 0)
            let path = "\(folder)/completions.\(shell)"
            try PackageFolder.write(["completions.\(shell)": run.output], to: folder)
            return try work(path)
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"].filter(Tool.isInstalled))
    func theShellReadsItsScript(_ shell: String) throws {
        try withScript(shell) { (path: String) throws in
            let run = try Tool.run(shell, ["-n", path])
            #expect(run.status == 0)
            #expect(run.complaints.isEmpty)
        }
    }

    /// What bash offers for the last of some words.
    private func offers(_ words: [String]) throws -> [String] {
        try withScript("bash") { (path: String) throws in
            let quoted = words.map { "'\($0)'" }.joined(separator: " ")
            let script = """
                source '\(path)'
                COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count - 1)
                COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}; COMPREPLY=()
                _shieldwatch shieldwatch "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
                printf '%s\\n' "${COMPREPLY[@]}"
                """
            let run = try Tool.run("bash", ["--norc", "-c", script])
            #expect(run.complaints.isEmpty, "\(run.complaints)")
            return run.output.split(separator: "\n").map(String.init)
        }
    }

    @Test(.enabled(if: Tool.isInstalled("bash"), "bash is not installed"))
    func bashCompletesWhatThereIs() throws {
        #expect(try offers(["shieldwatch", "sc"]) == ["scan"])
        let commands = Shieldwatch.configuration.subcommands.filter { $0.configuration.shouldDisplay }
        #expect(try offers(["shieldwatch", ""]).filter { !$0.hasPrefix("-") } == commands.map { $0._commandName })
        #expect(try offers(["shieldwatch", "scan", "--form"]) == ["--format"])
        #expect(try offers(["shieldwatch", "scan", "--format", "j"]).contains("json"))
        #expect(try offers(["shieldwatch", "scan", "--color", ""]) == ["auto", "always", "never"])
        #expect(try offers(["shieldwatch", "explain", "node-i"]).contains("node-integrity-monitoring"))
        #expect(try offers(["shieldwatch", "help", "ex"]) == ["explain", "exit-codes"])
        #expect(try offers(["shieldwatch", "help", "--lang", ""]) == ["en", "ja"])
        #expect(try offers(["shieldwatch", "completions", "z"]) == ["zsh"])
    }

    /// The parser's own `help` is gone from every script.
    @Test(arguments: ["bash", "zsh", "fish"])
    func thereIsOneHelp(_ shell: String) throws {
        try withScript(shell) { (path: String) throws in
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(!text.contains("Show subcommand help information."))
            #expect(text.ranges(of: "_shieldwatch_help() {").count <= 1)
            #expect(!text.contains(/\bhelp[ |].*\bhelp' --/))
        }
    }

    @Test(.enabled(if: Tool.isInstalled("fish"), "fish is not installed"))
    func fishCompletesWhatThereIs() throws {
        try withScript("fish") { (path: String) throws in
            let run = try Tool.run("fish", ["--no-config", "-c", "source '\(path)'; complete -C 'shieldwatch sc'"])
            #expect(run.output.hasPrefix("scan\t"))
            let topics = try Tool.run(
                "fish",
                ["--no-config", "-c", "source '\(path)'; complete -C 'shieldwatch help ex'"]
            )
            #expect(topics.output.split(separator: "\n") == ["explain", "exit-codes"])
        }
    }
}
