import FuzzSupport
import IntegrityEvents
import SourceText

/// Any bytes as an inventory of machines.
@main
struct FuzzInventory {
    static func main() {
        Fuzzing.run { pointer, count in
            FuzzInventory.check(Array(UnsafeBufferPointer(start: pointer, count: count)))
            return 0
        }
    }

    private static func check(_ bytes: [UInt8]) {
        var reading = InventoryReading()
        do throws(SyntaxError) {
            try reading.add(bytes)
        } catch {
            Fuzzing.require(error.range.lowerBound <= bytes.count, "an error behind the end of the text")
            return Fuzzing.require(reading.inventory.isEmpty, "a refused file leaves machines behind")
        }
        let (once, problems) = (reading.inventory, reading.problems)
        for problem in problems {
            Fuzzing.require(problem.range.upperBound <= bytes.count, "'\(problem.message)' lies behind the end")
        }
        do throws(SyntaxError) { try reading.add(bytes) } catch { Fuzzing.require(false, "the second read is refused") }
        Fuzzing.require(reading.problems == problems, "the second read finds other problems")
        Fuzzing.require(reading.inventory == once, "the second read gives other machines")
    }
}
