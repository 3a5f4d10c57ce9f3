# comment
// another
/* and
 one more */ a = 1
block label "two" {}
été = "😀"