import Messages

/// A word of a script: text, and variables to be put in (GRUB manual, "Shell-like scripting", "Words").
struct GRUBWord: Hashable, Sendable {
    /// A part of a word.
    enum Part: Hashable, Sendable {
        /// Text outside of quotes, backslashes resolved.
        case text(String)
        /// Text in quotes: it makes a word even where it is empty.
        case quoted(String)
        /// The value of a variable; outside of quotes it falls into words at its spaces.
        case variable(String, isQuoted: Bool)
    }

    /// The parts, in their order.
    var parts: [Part]

    /// The text as it stands in the script, by which keywords are known.
    let source: String

    /// Whether an unquoted star or question mark asks for names of files.
    let hasWildcard: Bool
}

/// A piece of a script that does something.
indirect enum GRUBStatement: Hashable, Sendable {
    /// A command, a function call or an assignment, and the block in braces behind it as it stands in the file.
    case command([GRUBWord], block: String?)
    /// `if`: what is asked, and what is done then and otherwise.
    case conditional([GRUBStatement], then: [GRUBStatement], otherwise: [GRUBStatement])
    /// `for`
    case each(String, words: [GRUBWord], body: [GRUBStatement])
    /// `while` and `until`
    case loop([GRUBStatement], body: [GRUBStatement], isUntil: Bool)
    /// `function`
    case function(String, body: [GRUBStatement])
}

/// Why the course of a boot loader's script cannot be told.
struct GRUBStop: Error, Hashable, Sendable {
    /// The reason, without a full stop.
    let reason: Message

    init(_ reason: Message) { self.reason = reason }
}

/// The text of a script as GRUB's reader of lines hands it on.
struct GRUBSource {
    /// The text without carriage returns and without lines that begin with `#`.
    let bytes: [UInt8]

    /// The name of the file.
    let name: String

    /// The number, in the file, of each line of the text.
    private let lines: [Int]

    /// The largest script that is read.
    static let sizeLimit = 4 << 20

    init(_ content: [UInt8], name: String) throws(GRUBStop) {
        guard content.count <= Self.sizeLimit else {
            throw GRUBStop("\(name) has more than \(Self.sizeLimit >> 20) MiB")
        }
        guard String(validating: content, as: UTF8.self) != nil, !content.contains(0) else {
            throw GRUBStop("\(name) is not text in UTF-8")
        }
        self.name = name
        var bytes: [UInt8] = []
        var lines: [Int] = []
        let split = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in split.enumerated() where line.first != UInt8(ascii: "#") {
            guard index < split.count - 1 || !line.isEmpty else { continue }
            bytes += line.filter { $0 != UInt8(ascii: "\r") } + [UInt8(ascii: "\n")]
            lines.append(index + 1)
        }
        self.bytes = bytes
        self.lines = lines
    }

    /// The number of the line of the file in which a byte of the text stands.
    func line(at offset: Int) -> Int {
        let before = bytes[..<min(offset, bytes.count)].count { $0 == UInt8(ascii: "\n") }
        return before < lines.count ? lines[before] : lines.last ?? 1
    }
}
