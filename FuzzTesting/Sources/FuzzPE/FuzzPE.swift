import FuzzSupport
import MeasuredBoot

/// Any bytes as an EFI image: what is hashed lies in the file, in order, and never twice as large as the file.
@main
struct FuzzPE {
    static func main() {
        Fuzzing.run { pointer, count in
            FuzzPE.check(Array(UnsafeBufferPointer(start: pointer, count: count)))
            return 0
        }
    }

    private static func check(_ bytes: [UInt8]) {
        do throws(MalformedInput) {
            let image = try PEImage(bytes)
            let total = image.hashedRanges.reduce(0) { $0 + $1.count }
            Fuzzing.require(total <= bytes.count, "more is hashed than the file has")
            Fuzzing.require(
                image.hashedRanges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= bytes.count },
                "what is hashed lies outside of the file"
            )
            Fuzzing.require(image == (try PEImage(bytes)), "two readings differ")
            _ = try GRUBImage(bytes)
        } catch {
            Fuzzing.require(error.offset >= 0 && error.offset <= bytes.count, "an error outside of the file")
        }
    }
}
