/// Text as firmware writes it: UTF-16, little-endian, often closed by a zero.
enum UTF16Text {
    /// The text up to the first zero; what is no UTF-16 becomes the replacement character.
    static func decode(_ bytes: some Collection<UInt8>) -> String { ascii(bytes) ?? units(bytes) }

    /// Names of variables and files are ASCII, of which every second byte is zero.
    private static func ascii(_ bytes: some Collection<UInt8>) -> String? {
        var isASCII = true
        let text = String(unsafeUninitializedCapacity: bytes.count / 2) { letters in
            var count = 0
            var iterator = bytes.makeIterator()
            while let low = iterator.next(), let high = iterator.next(), low | high != 0 {
                guard high == 0, low < 0x80 else {
                    isASCII = false
                    return 0
                }
                letters[count] = low
                count += 1
            }
            return count
        }
        return isASCII ? text : nil
    }

    private static func units(_ bytes: some Collection<UInt8>) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var low: UInt8?
        for byte in bytes {
            guard let first = low else {
                low = byte
                continue
            }
            let unit = UInt16(first) | UInt16(byte) << 8
            guard unit != 0 else { break }
            units.append(unit)
            low = nil
        }
        return String(decoding: units, as: UTF16.self)
    }
}
