import Messages

/// Registers of one or more banks (TPML_PCR_SELECTION; TPM 2.0 Library, Part 2, section 10.9.7).
///
/// What a TPM signed is kept as it is, also where it makes no sense: a bank twice, no register, registers that do not
/// exist. It is for the verifier to refuse that.
public struct PCRSelection: Hashable, Sendable {
    /// The banks in the order in which they were signed.
    public let banks: [Bank]

    /// The registers of one bank (TPMS_PCR_SELECTION; Part 2, section 10.6.2).
    public struct Bank: Hashable, Sendable {
        /// The algorithm of the bank.
        public let algorithm: DigestAlgorithm
        /// One bit for each register, PCR 0 in the lowest bit of the first byte.
        public let bitmap: [UInt8]

        /// Makes a bank of its bits.
        public init(_ algorithm: DigestAlgorithm, bitmap: [UInt8]) {
            self.algorithm = algorithm
            self.bitmap = bitmap
        }

        /// Makes a bank of registers, in the three bytes that a PC's TPM has.
        public init(_ algorithm: DigestAlgorithm, _ registers: some Sequence<Int>) {
            var bitmap = [UInt8](repeating: 0, count: PCRValues.registerCount / 8)
            for register in registers where 0..<PCRValues.registerCount ~= register {
                bitmap[register / 8] |= 1 << (register % 8)
            }
            self.init(algorithm, bitmap: bitmap)
        }

        /// The numbers of the registers, ascending.
        public var registers: [Int] {
            var registers: [Int] = []
            registers.reserveCapacity(bitmap.reduce(0) { $0 + $1.nonzeroBitCount })
            for (byte, bits) in bitmap.enumerated() {
                for bit in 0..<8 where bits & (1 << bit) != 0 { registers.append(byte * 8 + bit) }
            }
            return registers
        }
    }

    /// Makes a selection.
    public init(_ banks: [Bank]) { self.banks = banks }

    init(_ reader: inout ByteReader) throws(MalformedInput) {
        let offset = reader.offset
        let count = try reader.count(UInt32.self, .big)
        guard count <= MeasurementLimits.algorithmCount else {
            let limit = MeasurementLimits.algorithmCount
            throw MalformedInput("\(count) banks are selected; no TPM has more than \(limit)", at: offset)
        }
        var banks: [Bank] = []
        for _ in 0..<count {
            let algorithm = DigestAlgorithm(rawValue: try reader.big(UInt16.self))
            let size = Int(try reader.integer(UInt8.self))
            banks.append(Bank(algorithm, bitmap: try reader.bytes(size)))
        }
        self.banks = banks
    }

    /// The registers of a bank, wherever it stands.
    public func registers(of bank: DigestAlgorithm) -> Set<Int> {
        Set(banks.lazy.filter { $0.algorithm == bank }.flatMap(\.registers))
    }
}

extension PCRSelection: CustomStringConvertible {
    /// The selection as people write it: `sha256:0-9,14`.
    public var description: String {
        banks.map { $0.algorithm.name + ":" + Self.ranges($0.registers) }.joined(separator: "+")
    }

    private static func ranges(_ registers: [Int]) -> String {
        var text = ""
        for (place, register) in registers.enumerated() {
            let continues = place > 0 && registers[place - 1] + 1 == register
            let isContinued = place + 1 < registers.count && register + 1 == registers[place + 1]
            // What stands inside of a range goes without saying.
            if continues && isContinued { continue }
            if place > 0 { text += continues ? "-" : "," }
            text += String(register)
        }
        return text
    }
}
