import Foundation

/// What is asked for.
struct Options {
    private(set) var nodes = 100_000
    private(set) var days = 30
    private(set) var seed: UInt64 = 1
    /// The day until which reports are read; nil for all of them.
    private(set) var until: Int?
    /// Whether reports are judged one by one, as they come.
    private(set) var isOnline = false
    /// Whether only time and memory of a fleet that stands still are measured.
    private(set) var isSteady = false

    /// Reads a command line; what it does not understand ends the process.
    init(_ arguments: [String]) {
        var rest = arguments.dropFirst()
        while let name = rest.popFirst() {
            if name == "--online" {
                isOnline = true
                continue
            }
            if name == "--steady" {
                isSteady = true
                continue
            }
            guard let number = rest.popFirst().flatMap({ UInt32($0) }), set(name, Int(number)) else {
                FileHandle.standardError.write(
                    Data(
                        "usage: FleetSimulation [--nodes N] [--days N] [--seed N] [--until DAY | --online | --steady]\n"
                            .utf8
                    )
                )
                exit(64)
            }
        }
    }

    private mutating func set(_ name: String, _ number: Int) -> Bool {
        switch name {
        case "--nodes": nodes = number
        case "--days": days = number
        case "--seed": seed = UInt64(number)
        case "--until": until = number
        default: return false
        }
        return true
    }
}
