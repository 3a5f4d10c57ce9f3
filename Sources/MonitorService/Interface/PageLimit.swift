/// How long a page of a list may be.
enum PageLimit {
    static let usual = 200
    static let largest = 1_000
}
