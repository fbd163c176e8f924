a drawing
