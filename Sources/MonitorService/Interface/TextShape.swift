import LogEntries

/// What a text has to look like.
struct TextShape: Hashable, Sendable {
    /// How many Unicode scalars it has, as JSON Schema counts them.
    let length: ClosedRange<Int>

    var form = Form.any

    /// As long as the largest body.
    static let longest = 64 << 20

    /// Forms of text. Each is a pattern for the document and a test for us.
    enum Form: String, Sendable, CaseIterable {
        case any
        /// RFC 3339, section 5.6.
        case moment
        /// The numeric ID of a machine.
        case instance
        /// Project, zone and numeric ID of a machine.
        case address
    }

    /// Whether a text is of this shape.
    func fits(_ text: String) -> Bool {
        guard length.contains(text.unicodeScalars.count) else { return false }
        return switch form {
        case .any: true
        case .moment: Timestamp(text) != nil
        case .instance: text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        case .address: MachineAddress.fits(text)
        }
    }

    /// What it should be, in words.
    var words: String {
        switch form {
        case .any where length.upperBound == Self.longest: "a text"
        case .any: "a text of \(length.lowerBound) to \(length.upperBound) characters"
        case .moment: "a moment such as 2026-11-28T21:00:00Z"
        case .instance: "the numeric ID of a machine"
        case .address: "the address of a machine, PROJECT/ZONE/ID"
        }
    }
}
