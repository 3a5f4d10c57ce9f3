import Foundation
import LogEntries
import Logging
import Synchronization
import Testing

@testable import MonitorService

/// Lines of the log, whatever is put into them.
struct MonitorLogHandlerTests {
    private final class Lines: Sendable { let all = Mutex<[String]>([]) }

    private static let hostile = "a\"b\\c\nd\u{1B}[31m\u{7F}\u{2028}\u{202E}e\0日本語👩‍🚀"

    private func logged(
        _ form: LogDestination.Form = .json,
        level: Logger.Level = .info,
        _ work: (inout Logger) -> Void
    ) -> [String] {
        let lines = Lines()
        let destination = LogDestination(form, clock: { Timestamp(seconds: 1_800_000_000) }) { line in
            lines.all.withLock { $0.append(line) }
        }
        var logger = Logger(label: "shieldwatch.test") { label in
            MonitorLogHandler(label: label, level: level, destination: destination)
        }
        work(&logger)
        return lines.all.withLock { $0 }
    }

    private func object(_ line: String?) throws -> [String: Any] {
        let data = Data(try #require(line).utf8)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test func aLineIsAnObject() throws {
        let lines = logged { logger in
            logger[metadataKey: "replica"] = "a"
            logger.notice("ready", metadata: ["port": "8484"])
        }
        #expect(
            lines == [
                """
                {"time":"2027-01-15T08:00:00Z","level":"notice","logger":"shieldwatch.test","message":"ready",\
                "fields":{"port":"8484","replica":"a"}}

                """
            ]
        )
    }

    @Test func anyTextComesBackOutOfTheJSON() throws {
        let lines = logged { $0.error("\(Self.hostile)", metadata: ["\(Self.hostile)": "\(Self.hostile)"]) }
        let line = try #require(lines.first)
        #expect(line.filter { $0 == "\n" }.count == 1 && line.hasSuffix("\n"))
        #expect(!line.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
        let object = try object(line)
        #expect(object["message"] as? String == Self.hostile)
        #expect(object["fields"] as? [String: String] == [Self.hostile: Self.hostile])
    }

    @Test func peopleSeeOneLineThatMovesNoCursor() throws {
        let lines = logged(.text) { $0.warning("\(Self.hostile)", metadata: ["why": "x\ny"]) }
        let line = try #require(lines.first)
        #expect(line.hasPrefix("2027-01-15T08:00:00Z WARNING a\"b\\c"))
        #expect(line.hasSuffix(" why=x\u{FFFD}y\n"))
        #expect(line.unicodeScalars.filter { $0.properties.generalCategory == .control } == ["\n"])
        #expect(!line.unicodeScalars.contains("\u{202E}"))
    }

    @Test(arguments: ["日", "a", "👩‍🚀"])
    func longTextsAndManyFieldsAreBounded(_ character: String) throws {
        let text = String(repeating: character, count: 100_000)
        let fields = Dictionary(uniqueKeysWithValues: (0..<500).map { ("k\($0)", Logger.MetadataValue.string(text)) })
        let line = logged { $0.info("\(text)", metadata: fields) }.first
        #expect(try #require(line).utf8.count < 34 * (LogLine.textLimit + 100))
        let object = try object(line)
        #expect((object["fields"] as? [String: String])?.count == LogLine.fieldLimit)
        #expect(object["omittedFields"] as? Int == 500 - LogLine.fieldLimit)
        let message = try #require(object["message"] as? String)
        #expect(message.hasPrefix(character) && message.hasSuffix("more bytes)"))
    }

    @Test func whatMattersLessIsNotWritten() {
        let lines = logged(level: .warning) { logger in
            logger.info("no")
            logger.warning("yes")
        }
        #expect(lines.count == 1)
    }

    /// Handlers are values: one logger does not change another.
    @Test func loggersDoNotShareWhatTheyCarry() {
        let lines = logged { logger in
            var other = logger
            other[metadataKey: "only"] = "here"
            other.logLevel = .error
            logger.info("a")
        }
        #expect(lines.count == 1 && !lines[0].contains("only"))
    }
}
