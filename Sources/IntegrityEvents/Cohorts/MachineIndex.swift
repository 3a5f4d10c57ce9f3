/// Numbers for the IDs of machines, in little room: an ID is a number as far as is known.
struct MachineIndex: Sendable {
    private var byNumber: [UInt64: Int32] = [:]
    private var byText: [String: Int32] = [:]
    private var ids: [UInt64] = []
    /// The IDs that are no numbers.
    private var texts: [Int32: String] = [:]

    /// How many IDs have a number.
    var count: Int { ids.count }

    /// The number of an ID; nil when it has none.
    func number(of id: String) -> Int32? { Self.number(id).map { byNumber[$0] } ?? byText[id] }

    /// The ID of a number.
    subscript(number: Int32) -> String { texts[number] ?? "\(ids[Int(number)])" }

    /// Gives the next number to an ID that has none.
    mutating func append(_ id: String) -> Int32 {
        let next = Int32(truncatingIfNeeded: ids.count)
        if let number = Self.number(id) {
            byNumber[number] = next
            ids.append(number)
        } else {
            byText[id] = next
            texts[next] = id
            ids.append(0)
        }
        return next
    }

    /// The number that an ID is, if it is written as numbers are.
    private static func number(_ id: String) -> UInt64? {
        let digits = UInt8(ascii: "1")...UInt8(ascii: "9")
        guard id == "0" || id.utf8.first.map(digits.contains) == true else { return nil }
        return UInt64(id)
    }
}
