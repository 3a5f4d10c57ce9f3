import LogEntries
import Messages

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Lists of measurements that have been read, by their text.
///
/// The machines of a fleet report the same values again and again; each list is read and kept once.
struct MeasurementCache: Sendable {
    private struct Known {
        let text: [UInt8]
        let list: MeasurementList
    }

    /// By the hash of the text: of two texts with one hash the later is kept.
    private var lists: [Int: Known] = [:]

    /// A fleet has hundreds of different lists; where there are more, the cache begins anew.
    private static let limit = 2_048

    /// The list of that name; empty when it is not there. What is no list is a fault in it.
    mutating func values(_ name: JSONName, of report: JSONValue?) -> MeasurementList {
        guard let array = FieldReading.member(name, of: report) else { return MeasurementList() }
        guard array.kind == .array else {
            return MeasurementList(faults: [FieldReading.mismatch(name.text, array, "an array").message])
        }
        let hash = Self.hash(array.content)
        if let known = lists[hash], Self.isSame(array.content, known.text) { return known.list }
        let list = RegisterDecoding.values(name.text, of: array)
        if lists.count >= Self.limit { lists.removeAll(keepingCapacity: true) }
        // What is wrong with a list names it, and two of them may have the same text.
        if list.faults.isEmpty { lists[hash] = Known(text: array.content.withUnsafeBytes { Array($0) }, list: list) }
        return list
    }

    private static func hash(_ text: RawSpan) -> Int {
        var hasher = Hasher()
        text.withUnsafeBytes { hasher.combine(bytes: $0) }
        return hasher.finalize()
    }

    private static func isSame(_ text: RawSpan, _ other: [UInt8]) -> Bool {
        text.byteCount == other.count
            && text.withUnsafeBytes { one in
                other.withUnsafeBytes { other in
                    guard let start = one.baseAddress, let otherStart = other.baseAddress else { return true }
                    return memcmp(start, otherStart, one.count) == 0
                }
            }
    }
}
