import ArgumentParser
import Foundation
import Messages
import Reporting
import TestSupport
import Testing

@testable import shieldwatch

/// What there is to read, as the binary prints it, in every language.
struct HelpTests {
    /// Everything that help can be asked about: the words for it, and the name of its snapshot.
    static let subjects: [[String]] = {
        guard let manual = try? Manual.make() else { return [] }
        let commands = manual.root.all.filter { !$0.isHidden }
        return commands.map { Array($0.path.split(separator: " ").dropFirst().map(String.init)) }
            + manual.topics.map { [$0.name] }
    }()

    private static func name(_ words: [String]) -> String { (["shieldwatch"] + words).joined(separator: "-") }

    @Test func everyCommandIsASubject() {
        let count = 1 + Shieldwatch.below.filter { $0.configuration.shouldDisplay }.count + HelpTopics.all.count
        #expect(Self.subjects.count == count)
    }

    @Test(arguments: subjects, Language.allCases)
    func printsWhatIsRecorded(_ words: [String], _ language: Language) throws {
        let run = try Binary.run(["help"] + words, environment: ["LANG": "\(language.rawValue)_JP.UTF-8"])
        #expect(run.status == 0)
        let file = "help/\(language.rawValue)/\(Self.name(words)).txt"
        #expect(run.output == (try Snapshot.recorded(file, actual: run.output)))
    }

    /// Whichever way one asks, the answer is the same.
    @Test(arguments: subjects.filter { words in !HelpTopics.all.contains { [$0.name] == words } })
    func allWaysLeadToTheSameHelp(_ words: [String]) throws {
        let help = try Binary.run(["help"] + words).output
        #expect(try Binary.run(words + ["--help"]).output == help)
        #expect(try Binary.run(words + ["-h"]).output == help)
        let japanese = try Binary.run(["help"] + words + ["--lang", "ja"]).output
        #expect(japanese != help)
        #expect(try Binary.run(["--lang", "ja"] + words + ["--help"]).output == japanese)
        #expect(try Binary.run(words + ["--help", "--lang=ja"]).output == japanese)
        #expect(try Binary.run(words + ["--help"], environment: ["LC_ALL": "ja_JP"]).output == japanese)
        #expect(try Binary.run(words + ["--help", "--lang=en"], environment: ["LC_ALL": "ja_JP"]).output == help)
    }

    @Test func noWordsAskForHelp() throws {
        let run = try Binary.run([])
        #expect(run.status == 0)
        #expect(run.output == (try Binary.run(["help"]).output))
        #expect(try Binary.run(["--lang", "ja"]).output == (try Binary.run(["help", "--lang", "ja"]).output))
    }

    @Test func colourAndWidthFollowTheEnvironment() throws {
        let bold = try Binary.run(["help", "scan"], environment: ["FORCE_COLOR": "1"]).output
        #expect(bold.contains("\u{1B}[1mUsage:\u{1B}[0m"))
        let narrow = try Binary.run(["help", "scan"], environment: ["COLUMNS": "50"]).output
        #expect(narrow.split(separator: "\n").filter { !$0.contains("shieldwatch") }.allSatisfy { $0.count <= 50 })
    }

    /// A snapshot that no help has any more is left over.
    @Test(arguments: Language.allCases)
    func noSnapshotIsLeftOver(_ language: Language) {
        let names = Set(PackageFolder.names(in: "Fixtures/snapshots/help/\(language.rawValue)"))
        let pages = (try? ManualPages(Manual.make()).all.map(\.fileName)) ?? []
        #expect(names == Set(Self.subjects.map { "\(Self.name($0)).txt" } + pages))
    }
}
