/// Bytes as hexadecimal digits.
public enum Hexadecimal {
    static let digits = Array("0123456789abcdef".utf8)

    /// The bytes in lower case, two digits each, without spaces.
    public static func text(_ bytes: some Collection<UInt8>) -> String {
        String(unsafeUninitializedCapacity: bytes.count * 2) { target in
            var index = 0
            for byte in bytes {
                target[index] = digits[Int(byte >> 4)]
                target[index + 1] = digits[Int(byte & 15)]
                index += 2
            }
            return index
        }
    }
}
