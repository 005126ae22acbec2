"""The machinery that rules share: values, sentences, threads, clocks. Rules live one a file beside this folder."""
