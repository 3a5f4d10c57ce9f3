# nothing
/* here */
