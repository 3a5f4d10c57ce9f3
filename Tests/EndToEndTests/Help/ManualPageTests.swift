import ArgumentParser
import Foundation
import Messages
import Reporting
import TestSupport
import Testing

@testable import shieldwatch

/// The manual pages, as the binary writes them.
struct ManualPageTests {
    private func withPages<Result>(_ language: Language, _ work: (String) throws -> Result) throws -> Result {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            let run = try Binary.run(["man-pages", "\(folder)/man1", "--lang", language.rawValue])
            #expect(run.status == 0)
            #expect(run.output.isEmpty && run.complaints.isEmpty)
            return try work("\(folder)/man1")
        }
    }

    @Test(arguments: Language.allCases)
    func printsWhatIsRecorded(_ language: Language) throws {
        try withPages(language) { (folder: String) throws in
            let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            let commands = [Shieldwatch.self] + Shieldwatch.below.filter { $0.configuration.shouldDisplay }
            #expect(names.count == commands.count)
            for name in names {
                let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
                #expect(text == (try Snapshot.recorded("help/\(language.rawValue)/\(name)", actual: text)))
            }
        }
    }

    /// mandoc and groff find nothing wrong but that there is no date: the same program makes the same pages on any day.
    @Test(
        .enabled(if: Tool.isInstalled("mandoc") && Tool.isInstalled("groff"), "mandoc and groff are not installed"),
        arguments: Language.allCases
    )
    func formattersAccept(_ language: Language) throws {
        try withPages(language) { (folder: String) throws in
            for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
                let lint = try Tool.run("mandoc", ["-T", "lint", "-W", "warning", "\(folder)/\(name)"])
                let complaints = lint.output.split(separator: "\n").filter { !$0.contains("missing date, using \"\"") }
                #expect(complaints.isEmpty, "\(complaints)")
                let rules = language == .japanese ? ["-man", "-mja"] : ["-man"]
                let page = "\(folder)/\(name)"
                let groff = try Tool.run("groff", ["-ww", "-K", "utf8", "-T", "utf8", "-z"] + rules + [page])
                #expect(groff.complaints.isEmpty, "\(groff.complaints)")
            }
        }
    }

    /// What people read is what was written: no letter lost or taken for a macro.
    @Test(.enabled(if: Tool.isInstalled("mandoc"), "mandoc is not installed"))
    func aPageReadsAsWritten() throws {
        try withPages(.english) { (folder: String) throws in
            let run = try Tool.run("mandoc", ["-T", "utf8", "-O", "width=200", "\(folder)/shieldwatch-scan.1"])
            let text = run.output.replacing(/.\u{8}/, with: "")
            for part in [".tf and .tf.json", "`terraform", "--var-file file", "SEE ALSO", "TF_VAR_name"] {
                #expect(text.contains(part.replacing("`", with: "")), "\(part)")
            }
        }
    }

    @Test func aFolderThatCannotBeWrittenIsNamed() throws {
        let run = try Binary.run(["man-pages", "/dev/null/pages", "--lang", "ja"])
        #expect(run.status == 1)
        #expect(run.complaints.contains("/dev/null/pages"))
    }
}
