import Messages

/// What `test` and `[` answer (GRUB manual, "test"), with GRUB's own order of tries: three words, two words, one.
struct GRUBTest {
    private let words: [String]
    private var index = 0
    private var depth = 0

    /// Answers for a file: `d`, `e`, `f` and `s` as the options are called.
    private typealias Files = (Character, String) throws(GRUBStop) -> Bool

    private static let depthLimit = 32

    /// Judges the words behind the name of the command.
    static func holds(
        _ words: [String],
        file: (Character, String) throws(GRUBStop) -> Bool
    ) throws(GRUBStop) -> Bool {
        var test = GRUBTest(words: words.last == "]" ? words.dropLast() : words)
        return try test.expression(file)
    }

    private init(words: [String]) { self.words = words }

    private mutating func expression(_ file: Files) throws(GRUBStop) -> Bool {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { throw GRUBStop("a test nests deeper than is followed") }
        var (any, all, isInverted) = (false, true, false)
        while index < words.count {
            var answer = try comparison()
            if answer == nil { answer = try fileOrText(file) }
            if let answer {
                all = all && answer != isInverted
                isInverted = false
                continue
            }
            let word = words[index]
            index += 1
            switch word {
            case ")": return any || all
            case "!": isInverted.toggle()
            case "-a": continue
            case "-o": (any, all) = (any || all, true)
            default:
                let answer = word == "(" ? try expression(file) : !word.isEmpty
                all = all && answer != isInverted
                isInverted = false
            }
        }
        return any || all
    }

    /// A test of three words.
    private mutating func comparison() throws(GRUBStop) -> Bool? {
        guard index + 2 < words.count else { return nil }
        let (left, sign, right) = (words[index], words[index + 1], words[index + 2])
        let answer: Bool
        switch sign {
        case "=", "==": answer = Array(left.utf8) == Array(right.utf8)
        case "!=": answer = Array(left.utf8) != Array(right.utf8)
        case "<": answer = left.utf8.lexicographicallyPrecedes(right.utf8)
        case ">": answer = right.utf8.lexicographicallyPrecedes(left.utf8)
        case "<=": answer = !right.utf8.lexicographicallyPrecedes(left.utf8)
        case ">=": answer = !left.utf8.lexicographicallyPrecedes(right.utf8)
        case "-eq": answer = try Self.number(left) == Self.number(right)
        case "-ne": answer = try Self.number(left) != Self.number(right)
        case "-lt": answer = try Self.number(left) < Self.number(right)
        case "-le": answer = try Self.number(left) <= Self.number(right)
        case "-gt": answer = try Self.number(left) > Self.number(right)
        case "-ge": answer = try Self.number(left) >= Self.number(right)
        case "-pgt", "-plt": throw GRUBStop("the test '\(sign)' is not followed")
        case _ where sign.hasPrefix("-nt") || sign.hasPrefix("-ot"):
            throw GRUBStop("the test '\(sign)' compares the times of files")
        default: return nil
        }
        index += 3
        return answer
    }

    /// A test of two words.
    private mutating func fileOrText(_ file: Files) throws(GRUBStop) -> Bool? {
        guard index + 1 < words.count else { return nil }
        let (option, word) = (words[index], words[index + 1])
        let answer: Bool
        switch option {
        case "-d", "-e", "-f", "-s": answer = try file(option.last ?? "e", word)
        case "-n": answer = !word.isEmpty
        case "-z": answer = word.isEmpty
        default: return nil
        }
        index += 2
        return answer
    }

    /// A whole number as C reads it; GRUB's answer for other text depends on its version.
    private static func number(_ text: String) throws(GRUBStop) -> Int {
        let isNegative = text.hasPrefix("-")
        let digits = isNegative ? text.dropFirst() : text[...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }),
            digits == "0" || !digits.hasPrefix("0"), let number = Int(digits)
        else { throw GRUBStop("'\(text)' is compared as a number") }
        return isNegative ? -number : number
    }
}
