import ArgumentParser
import LogEntries
import LoggingQuery
import Messages
import Reporting
import SourceText

/// `shieldwatch query`
struct Query: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find log entries with the Logging query language, in files.",
        discussion: """
            Reads entries as lines of JSON, as a JSON array or as objects that span lines, packed with gzip or not, \
            and prints those that the filter matches as lines, in their order and unchanged. A filter that begins with a \
            minus stands behind `--`.
            """
    )

    @Argument(help: "The filter, such as 'textPayload:panic'.")
    var filter: String

    @Argument(help: "Files of log entries; `-`, or no file, is standard input.", completion: .file())
    var files: [String] = []

    @Flag(help: "Show how the service reads the filter, and what in it often means something else than was meant.")
    var explain = false

    @Flag(help: "Exit with 0 also when entries could not be read.")
    var lenient = false

    @OptionGroup var output: DocumentArguments

    func run() throws {
        let filter: LoggingFilter
        do throws(FilterError) {
            filter = try LoggingFilter(self.filter)
        } catch {
            return try refuse(error)
        }
        if explain { show(filter) } else { try search(filter) }
    }

    private func refuse(_ error: FilterError) throws {
        if explain, output.isForPrograms {
            Console.write(FilterDocument.json(error, in: filter, language: output.languageForPrograms))
        }
        Console.complain(FilterErrorText.render(error, in: filter, language: output.language))
        try ExitStatus.usage.exit()
    }

    private func show(_ filter: LoggingFilter) {
        if output.isForPrograms {
            Console.write(FilterDocument.json(filter, language: output.languageForPrograms))
        } else {
            Console.write(FilterText.render(filter, language: output.language, style: output.style))
        }
    }

    private func search(_ filter: LoggingFilter) throws {
        let search = EntrySearch(filter)
        for path in files.isEmpty ? ["-"] : files where !search.isDone { search.read(EntryFile(path: path)) }
        search.finish()
        if search.hasFailed || search.unreadCount > 0 && !lenient { try ExitStatus.couldNotComplete.exit() }
    }
}
