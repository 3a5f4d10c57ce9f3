import JSONSyntax
import Messages
import SourceText

extension PCRValues {
    /// The bytes of a file with values; all banks of a TPM in JSON take 10 KB.
    public static let fileSize = 1 << 20

    /// Reads a file of values.
    ///
    /// It is JSON, `{"sha256": {"0": "hex"}}` or `{"0": "hex"}`, both also as the member `pcrs` of an object, or lines
    /// of `BANK INDEX HEX`. Where no bank is named it follows from the length of the digests.
    /// - Throws: `MalformedInput` with the offset of the value at fault.
    public init(parsing bytes: [UInt8]) throws(MalformedInput) {
        guard bytes.count <= Self.fileSize else {
            throw MalformedInput("more than \(Self.fileSize) bytes of PCR values are not read", at: Self.fileSize)
        }
        self.init()
        let first = bytes.first { !Self.isSpace($0) }
        let isJSON = first == UInt8(ascii: "{")
        if isJSON { try readJSON(bytes) } else { try readLines(bytes) }
        // An object may say that there are none; any other text without one is some other file.
        guard isJSON || !isEmpty else { throw MalformedInput("there is no PCR value here", at: 0) }
    }

    /// Adds one value, and refuses what no register can hold.
    private mutating func add(
        _ hex: some StringProtocol,
        _ index: some StringProtocol,
        _ bank: DigestAlgorithm?,
        at offset: Int
    ) throws(MalformedInput) {
        guard let register = Self.register(index) else {
            throw MalformedInput(
                "there is no PCR '\(String(index))'; they count from 0 to \(Self.registerCount - 1)",
                at: offset
            )
        }
        guard let digest = Digest(hex: hex.hasPrefix("0x") ? hex.dropFirst(2) : hex[...]) else {
            throw MalformedInput("the value of PCR \(register) is not hexadecimal", at: offset)
        }
        guard let bank = bank ?? Self.bank(digest), bank.size == digest.bytes.count else {
            throw MalformedInput(Self.wrongLength(digest, register, bank), at: offset)
        }
        guard self[bank, register] == nil else {
            throw MalformedInput("PCR \(register) of \(bank) is given twice", at: offset)
        }
        self[bank, register] = digest
    }

    /// The number of a register, in the one way in which it is written.
    private static func register(_ text: some StringProtocol) -> Int? {
        guard let number = Int(text), 0..<registerCount ~= number, String(number) == text else { return nil }
        return number
    }

    private static func bank(_ digest: Digest) -> DigestAlgorithm? {
        DigestAlgorithm.judged.first { $0.size == digest.bytes.count }
    }

    private static func wrongLength(_ digest: Digest, _ register: Int, _ bank: DigestAlgorithm?) -> Message {
        guard let bank, let size = bank.size else {
            return "no bank has digests of \(digest.bytes.count) bytes, as PCR \(register) here"
        }
        return "PCR \(register) of \(bank) has \(size) bytes, and \(digest.bytes.count) are given"
    }

    private static func bank(named name: some StringProtocol, at offset: Int) throws(MalformedInput) -> DigestAlgorithm
    {
        guard let bank = DigestAlgorithm(name: String(name)) else {
            throw MalformedInput("'\(String(name))' is no PCR bank", at: offset)
        }
        return bank
    }

    private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}

// MARK: - Lines

extension PCRValues {
    private mutating func readLines(_ bytes: [UInt8]) throws(MalformedInput) {
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            try readLine(bytes[start..<end])
            start = end + 1
        }
    }

    private mutating func readLine(_ line: ArraySlice<UInt8>) throws(MalformedInput) {
        let words = line.split(whereSeparator: Self.isSpace)
        guard let first = words.first, first.first != UInt8(ascii: "#") else { return }
        guard words.count == 3 else {
            throw MalformedInput("a line of PCR values has a bank, a number and a value", at: first.startIndex)
        }
        let texts = words.map { String(decoding: $0, as: UTF8.self) }
        let bank = try Self.bank(named: texts[0], at: first.startIndex)
        try add(texts[2], texts[1], bank, at: first.startIndex)
    }
}

// MARK: - JSON

extension PCRValues {
    private mutating func readJSON(_ bytes: [UInt8]) throws(MalformedInput) {
        let root: JSONNode
        do throws(SyntaxError) {
            root = try JSONReader.read(bytes, limits: JSONReader.Limits(depth: 16))
        } catch {
            throw MalformedInput(error.message, at: error.range.lowerBound)
        }
        try read(banks: root["pcrs"] ?? root)
    }

    private mutating func read(banks node: JSONNode) throws(MalformedInput) {
        guard case .object(let members) = node.kind else {
            throw MalformedInput("PCR values are an object", at: node.range.lowerBound)
        }
        for member in members {
            if case .object(let registers) = member.value.kind {
                let bank = try Self.bank(named: member.name, at: member.nameRange.lowerBound)
                for register in registers { try read(register, bank) }
            } else {
                try read(member, nil)
            }
        }
    }

    private mutating func read(_ member: JSONMember, _ bank: DigestAlgorithm?) throws(MalformedInput) {
        guard case .string(let hex) = member.value.kind else {
            throw MalformedInput("a PCR value is a text of hexadecimal digits", at: member.value.range.lowerBound)
        }
        try add(hex, member.name, bank, at: member.nameRange.lowerBound)
    }
}
