// Parses feeds with gofeed when told to, and says what it took. The commands
// and answers are those of peer.py.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"

	"github.com/mmcdole/gofeed"
)

// The number of entries in a document, or -1 where gofeed refuses it.
func entries(document []byte) int {
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(document))
	if err != nil {
		return -1
	}
	return len(feed.Items)
}

// The processor time of this process in seconds, collecting garbage included.
func processorTime() float64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err)
	}
	return float64(usage.Utime.Nano()+usage.Stime.Nano()) * 1e-9
}

func load(list string) ([][]byte, error) {
	names, err := os.ReadFile(list)
	if err != nil {
		return nil, err
	}
	var documents [][]byte
	for _, name := range strings.Split(strings.TrimSuffix(string(names), "\n"), "\n") {
		document, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		documents = append(documents, document)
	}
	return documents, nil
}

func main() {
	var documents [][]byte
	commands := bufio.NewScanner(os.Stdin)
	for commands.Scan() {
		words := strings.SplitN(commands.Text(), " ", 2)
		if words[0] == "load" {
			var err error
			if documents, err = load(words[1]); err != nil {
				panic(err)
			}
			counts := make([]string, len(documents))
			for index, document := range documents {
				counts[index] = strconv.Itoa(entries(document))
			}
			fmt.Println(strings.Join(counts, " "))
			continue
		}
		count, err := strconv.Atoi(words[1])
		if err != nil {
			panic(err)
		}
		start := processorTime()
		for ; count > 0; count-- {
			for _, document := range documents {
				entries(document)
			}
		}
		fmt.Println(processorTime() - start)
	}
}
