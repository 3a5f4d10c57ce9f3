import ArgumentParser
import Foundation
import Messages
import Reporting

/// `shieldwatch man-pages`
struct ManPages: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the manual pages into a folder, as packages need them.",
        discussion: """
            Writes shieldwatch.1 and one page for each command, in English unless --lang says otherwise: what is \
            written depends on the command line alone. The folder is made when there is none; pages of the same name \
            are replaced.
            """
    )

    @Argument(help: "The folder.", completion: .directory)
    var folder: String

    @Option(name: .customLong("lang"), help: "The language of the pages.")
    var language = Language.english

    func run() throws {
        let pages = ManualPages(try Manual.make(), catalogue: .catalogue(for: language))
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for page in pages.all {
                let url = URL(fileURLWithPath: folder).appendingPathComponent(page.fileName)
                try Data(page.text.utf8).write(to: url, options: .atomic)
            }
        } catch {
            complain(error)
            try ExitStatus.couldNotComplete.exit()
        }
    }

    private func complain(_ error: any Error) {
        Console.note(saying: "the manual pages could not be written to \(folder): \(Self.reason(error))")
    }

    private static func reason(_ error: any Error) -> Message {
        switch (error as? CocoaError)?.code {
        case .fileWriteFileExists: "there is a file of that name"
        case .fileNoSuchFile, .fileWriteUnknown: "the folder cannot be made"
        case .fileWriteNoPermission, .fileWriteVolumeReadOnly: "this user may not write there"
        case .fileWriteOutOfSpace: "there is no space left"
        default: Message(verbatim: error.localizedDescription)
        }
    }
}
