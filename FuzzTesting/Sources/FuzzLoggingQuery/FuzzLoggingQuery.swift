import FuzzSupport
import LogEntries
import LoggingQuery
import Messages
import SourceText

/// Any text as a filter, which is refused with a place in it, or read, warned about and held against entries.
@main
struct FuzzLoggingQuery {
    static func main() {
        Fuzzing.run { pointer, count in
            FuzzLoggingQuery.check(String(decoding: UnsafeBufferPointer(start: pointer, count: count), as: UTF8.self))
            return 0
        }
    }

    private static func check(_ text: String) {
        let count = text.utf8.count
        do throws(FilterError) {
            let filter = try LoggingFilter(text)
            check(filter.tree, count)
            for warning in filter.warnings { require(warning.range, count) }
            for entry in entries { checkMatches(filter, entry) }
        } catch {
            require(error.range, count)
            Fuzzing.require(!error.message.isEmpty, "a refusal without a reason")
        }
    }

    private static func check(_ node: FilterNode, _ count: Int) {
        require(node.range, count)
        for child in node.children { check(child, count) }
    }

    private static func require(_ range: SourceRange, _ count: Int) {
        Fuzzing.require(
            range.lowerBound <= range.upperBound && range.upperBound <= max(count, 1),
            "outside of the filter"
        )
    }

    /// A filter and its negation never match the same entry, and an entry is matched alike every time.
    private static func checkMatches(_ filter: LoggingFilter, _ entry: String) {
        guard let first = try? filter.matches(json: entry), let second = try? filter.matches(json: entry) else {
            return Fuzzing.require(false, "an entry that is not read")
        }
        Fuzzing.require(first == second, "matched once, and not again")
        guard case .everything = filter.tree.kind else {
            if let negation = try? LoggingFilter("NOT (\(filter.text)\n)") {
                Fuzzing.require((try? negation.matches(json: entry)) == !first, "matched together with its negation")
            }
            return
        }
    }

    private static let entries = [
        "{}",
        #"{"logName":"projects/p/logs/a%2Fb","severity":"ERROR","textPayload":"Größe ﬁx","timestamp":"2026-01-01T00:00:00Z"}"#,
        #"{"jsonPayload":{"a":[1,"x",null,{"b":true}],"ip":"10.0.0.1"},"labels":{"k":"v"},"severity":300}"#,
        #"{"protoPayload":{"methodName":"v1.x"},"httpRequest":{"status":500,"latency":"1.5s"},"resource":{"type":"t"}}"#,
    ]
}
