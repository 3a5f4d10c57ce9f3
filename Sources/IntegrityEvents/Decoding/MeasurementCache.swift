import JSONSyntax
import Messages
import SourceText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Lists of measurements that have been read, by their text.
///
/// The machines of a fleet report the same values again and again; each list is read and kept once.
struct MeasurementCache {
    private var lists: [ListText: MeasurementList] = [:]

    /// A fleet has hundreds of different lists; where there are more, the cache begins anew.
    private static let limit = 2_048

    /// The list of that name; empty when it is not there.
    mutating func values(_ name: String, of report: JSONNode?, in bytes: [UInt8]) throws(EntryFault) -> MeasurementList
    {
        guard let node = FieldReading.member(name, of: report) else { return MeasurementList() }
        guard case .array = node.kind else { throw FieldReading.mismatch(name, node, "an array") }
        let text = ListText(bytes: bytes[node.range.lowerBound..<node.range.upperBound])
        if let known = lists[text] { return known }
        let values = RegisterDecoding.values(name, of: try read(node.range, bytes))
        if lists.count >= Self.limit { lists.removeAll() }
        // A copy: the slice would keep the whole entry.
        lists[ListText(bytes: Array(text.bytes)[...])] = values
        return values
    }

    private func read(_ range: SourceRange, _ bytes: [UInt8]) throws(EntryFault) -> [JSONNode] {
        do throws(SyntaxError) {
            let node = try JSONReader.read(bytes, in: range, selecting: EntrySelection.measurement)
            guard case .array(let elements) = node.kind else { return [] }
            return elements
        } catch {
            throw EntryFault(error)
        }
    }
}

/// The text of a list, hashed and compared at once and not byte by byte.
private struct ListText: Hashable {
    let bytes: ArraySlice<UInt8>

    static func == (left: ListText, right: ListText) -> Bool {
        left.bytes.count == right.bytes.count
            && left.bytes.withUnsafeBytes { one in
                right.bytes.withUnsafeBytes { other in
                    guard let start = one.baseAddress, let otherStart = other.baseAddress else { return true }
                    return memcmp(start, otherStart, one.count) == 0
                }
            }
    }

    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}
