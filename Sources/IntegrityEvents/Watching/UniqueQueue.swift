/// A queue in which each number stands once.
struct UniqueQueue: Sendable {
    private var numbers: [Int32] = []
    private var head = 0
    private var members: Set<Int32> = []

    var count: Int { members.count }

    mutating func append(_ number: Int32) {
        if members.insert(number).inserted { numbers.append(number) }
    }

    mutating func popFirst() -> Int32? {
        guard head < numbers.count else { return nil }
        let number = numbers[head]
        head += 1
        members.remove(number)
        if head == numbers.count { (numbers, head) = ([], 0) }
        return number
    }
}
