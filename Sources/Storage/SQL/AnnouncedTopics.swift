/// What a transaction has announced, for when it has been committed. It belongs to the transaction's thread.
final class AnnouncedTopics {
    private(set) var topics: [String] = []

    func add(_ topic: String) {
        if !topics.contains(topic) { topics.append(topic) }
    }
}
