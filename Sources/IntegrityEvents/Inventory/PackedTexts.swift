/// Texts by their place in a row, next to each other in memory: of a hundred thousand names each would be an object else.
struct PackedTexts: Sendable {
    private var bytes: [UInt8] = []
    private var places: [Place] = []

    private struct Place {
        var start = 0
        /// -1 where there is no text.
        var count: Int32 = -1
    }

    /// The text of a place.
    subscript(index: Int) -> String? {
        let place = places[index]
        guard place.count >= 0 else { return nil }
        return String(decoding: bytes[place.start..<place.start + Int(place.count)], as: UTF8.self)
    }

    mutating func append(_ text: String?) {
        places.append(Place())
        if let text { set(text, at: places.count - 1) }
    }

    /// Puts another text in the place of one; the room of that is not used again.
    mutating func set(_ text: String, at index: Int) {
        guard self[index] != text else { return }
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        places[index] = Place(start: start, count: Int32(truncatingIfNeeded: bytes.count - start))
    }
}
