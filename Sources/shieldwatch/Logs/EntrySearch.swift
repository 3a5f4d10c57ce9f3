import LogEntries
import LoggingQuery
import Messages
import SourceText

/// Prints the entries of files that a filter matches.
final class EntrySearch {
    private let filter: LoggingFilter
    private var tape = JSONTape()
    private var unpacker = EntryUnpacker()
    private var output = OutputBuffer()
    private var unread = UnreadEntries()

    /// Whether a file could not be read.
    private(set) var hasFailed = false

    init(_ filter: LoggingFilter) { self.filter = filter }

    /// Whether nobody reads what is printed any more.
    var isDone: Bool { output.isClosed }

    /// How many entries could not be read.
    var unreadCount: Int { unread.count }

    /// Searches a file.
    func read(_ file: EntryFile) {
        var progress = ProgressBar(total: file.size)
        let failure = file.read { count in
            progress.advance(by: count)
            // What is found in a stream is not kept back until there is more of it.
            output.flush()
            return !output.isClosed
        } _: { piece in
            take(piece, of: file)
        }
        progress.finish()
        if let failure {
            hasFailed = true
            Console.note(saying: "\(file.name): \(failure)")
        }
    }

    /// Writes what is left and says what could not be read.
    func finish() {
        output.flush()
        unread.finish()
    }

    private func take(_ piece: EntryPiece, of file: EntryFile) {
        if let fault = piece.fault { return unread.add(fault, file: file.name, line: piece.line) }
        if EntryUnpacker.mayWrap(piece.bytes), let entries = unpacker.unpack(piece) {
            return takeEach(of: entries, file)
        }
        do throws(SyntaxError) {
            try match(piece)
        } catch {
            // What cannot be read may be several entries.
            guard let entries = unpacker.unpack(piece) else { return unread.add(error, in: piece, file: file.name) }
            takeEach(of: entries, file)
        }
    }

    private func takeEach(of entries: [UnpackedEntry], _ file: EntryFile) {
        for entry in entries {
            let piece = entry.piece
            if let fault = piece.fault {
                unread.add(fault, file: file.name, line: piece.line)
                continue
            }
            do throws(SyntaxError) {
                try match(piece)
            } catch {
                unread.add(error, in: piece, file: file.name)
            }
        }
    }

    private func match(_ piece: EntryPiece) throws(SyntaxError) {
        if try tape.withEntry(piece.bytes, filter.matches) { output.add(piece) }
    }
}
