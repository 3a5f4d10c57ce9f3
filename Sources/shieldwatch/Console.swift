import ArgumentParser
import Attestation
import Findings
import Foundation
import Glibc
import Messages
import Reporting

/// The only way to standard output and standard error.
enum Console {
    /// Writes a command's result.
    static func write(_ text: String) { write(text, to: STDOUT_FILENO) }

    /// Writes bytes of a command's result as they are; false when the reader has gone away.
    static func write(_ bytes: UnsafeRawBufferPointer) -> Bool { write(bytes, to: STDOUT_FILENO) }

    /// Writes what is not the result: progress, hints, complaints.
    ///
    /// What comes from files is in it: no character of theirs moves the cursor.
    static func note(_ text: String) {
        let visible = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            scalar.properties.generalCategory == .control && scalar != "\n" ? "\u{FFFD}" : scalar
        }
        write("shieldwatch: \(String(String.UnicodeScalarView(visible)))\n", to: STDERR_FILENO)
    }

    /// Writes what is not the result, in the language of this run.
    static func note(saying message: Message) { note(message.text(in: .catalogue(for: language))) }

    /// The language that the command line asks for, else that of the environment.
    private static var language: Language {
        CommandLineWords(ProcessArguments.words).language ?? Language(environment: environment)
    }

    /// Writes what is wrong with the command line, as it is.
    static func complain(_ text: String) { write(text, to: STDERR_FILENO) }

    /// Whether results go to a terminal.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) != 0 }

    /// The current day of Coordinated Universal Time.
    static var today: Day { Day(secondsSince1970: time(nil)) }

    /// The current moment.
    static var now: Moment { Moment(secondsSince1970: time(nil)) }

    /// Says why a command cannot go on, and ends it.
    static func giveUp(_ message: Message) throws -> Never {
        note(saying: message)
        throw ExitCode(ExitStatus.couldNotComplete.rawValue)
    }

    static var environment: [String: String] { ProcessInfo.processInfo.environment }

    /// The columns that help may take: those of the terminal or of `COLUMNS`, within reason; 80 in a pipe.
    static var width: Int {
        let columns = environment["COLUMNS"].flatMap { Int($0) } ?? terminalWidth ?? 80
        return min(max(columns, 40), 100)
    }

    private static var terminalWidth: Int? {
        var size = winsize()
        guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    private static func fail(_ descriptor: Int32) {
        let reason = String(cString: strerror(errno))
        if descriptor == STDOUT_FILENO { note("the result could not be written: \(reason)") }
        exit(ExitStatus.couldNotComplete.rawValue)
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var text = text
        _ = text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
            if written < 0, errno == EINTR { continue }
            // A reader that went away wants no more; anything else has lost the result.
            guard written > 0 else {
                if errno != EPIPE { fail(descriptor) }
                return false
            }
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
        }
        return true
    }
}
